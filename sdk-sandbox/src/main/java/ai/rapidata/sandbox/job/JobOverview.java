package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Jobs added up by customer. */
final class JobOverview {

    private static final Listing<CustomerJobs> LISTING = Listing.of(CustomerJobs.class)
            .field("owner_mail", CustomerJobs::mail)
            .field("last_job_date", CustomerJobs::lastDate)
            .filterable("last_job_name", each -> each.last().name())
            .sortable("amount", CustomerJobs::amount)
            .sortable("last7_days", CustomerJobs::recent);

    private final Jobs jobs;

    JobOverview(Jobs jobs) {
        this.jobs = jobs;
    }

    void answer(Context context) {
        Map<String, List<Job>> byCustomer =
                jobs.stream().collect(Collectors.groupingBy(Job::ownerMail, LinkedHashMap::new, Collectors.toList()));
        Instant now = jobs.now();
        Answers.json(
                context,
                LISTING.page(
                                context,
                                byCustomer.entrySet().stream()
                                        .map(entry -> new CustomerJobs(entry.getKey(), entry.getValue(), now)))
                        .map(each -> Json.object()
                                .put("amount", each.amount())
                                .put("last7Days", each.recent())
                                .put("lastJobDate", each.lastDate().toString())
                                .put("lastJobName", each.last().name())
                                .put("lastJobId", each.last().id())
                                .put("ownerMail", each.mail())
                                .put("organizationId", each.last().organizationId())));
    }

    private record CustomerJobs(String mail, List<Job> jobs, Instant now) {

        int amount() {
            return jobs.size();
        }

        int recent() {
            Instant weekAgo = now.minus(Duration.ofDays(7));
            return (int) jobs.stream()
                    .filter(job -> !job.createdAt().isBefore(weekAgo))
                    .count();
        }

        Job last() {
            return jobs.get(0);
        }

        Instant lastDate() {
            return last().createdAt();
        }
    }
}
