package ai.rapidata.sandbox.billing;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The endpoints that show what was spent and what is owed. */
final class BillingEndpoints implements Endpoints {

    private static final Listing<BillingGroup> GROUPS = Listing.of(BillingGroup.class)
            .sortable("gross_cost", group -> group.usage().gross().doubleValue())
            .sortable("discount", group -> group.discount().doubleValue())
            .sortable("net_cost", group -> group.net().doubleValue())
            .sortable("response_count", group -> group.usage().responses());

    private final Spending spending;
    private final BillingDocuments documents;
    private final CostSeries series;

    BillingEndpoints(Spending spending) {
        this.spending = spending;
        this.documents = new BillingDocuments(spending);
        this.series = new CostSeries(spending);
    }

    @Override
    public void register(Routes routes) {
        routes.get("/billing/summary", this::summary)
                .get("/billing/outstanding", this::outstanding)
                .get("/billing/cost/time-series", this::series)
                .get("/billing/costs/groups", this::groups)
                .get("/billing-periods", this::list)
                .get("/billing-period/active", this::active)
                .get("/billing-period/active/billing-items", this::activeGroups)
                .get("/billing-period/{billingPeriodId}", this::get)
                .get("/billing-period/{billingPeriodId}/billing-items", this::periodGroups);
    }

    private void summary(Context context) {
        organization(context);
        Answers.json(context, documents.summary());
    }

    /** What is owed for months that are over, for clients made after the published documents. */
    private void outstanding(Context context) {
        organization(context);
        Answers.json(context, Json.object().put("totalOutstanding", documents.outstanding(newestFirst())));
    }

    private Stream<BillingPeriod> newestFirst() {
        return Stream.iterate(
                        spending.present(), month -> !month.isBefore(spending.since()), month -> month.minusMonths(1))
                .map(this::period);
    }

    private void active(Context context) {
        Answers.json(context, documents.period(period(spending.present()), organization(context)));
    }

    private void activeGroups(Context context) {
        organization(context);
        answerGroups(context, inMonth(spending.present()));
    }

    private void get(Context context) {
        Answers.json(context, documents.settledPeriod(asked(context), organization(context)));
    }

    private void periodGroups(Context context) {
        answerGroups(context, inMonth(asked(context).month()));
    }

    private void list(Context context) {
        String organizationId = organization(context);
        Listing<BillingPeriod> listing = Listing.of(BillingPeriod.class)
                .field("start_date", BillingPeriod::start)
                .field("end_date", BillingPeriod::end)
                .sortable("created_at", BillingPeriod::start)
                .field("net_invoiceable_amount", BillingEndpoints::invoiceable)
                .field("settled_at", each -> each.isOpen() ? null : each.end())
                .filterable("status", BillingPeriod::status)
                .filterable("organization_id", each -> organizationId)
                .filterable("has_billables", each -> !each.bill().isEmpty());
        Answers.json(
                context, listing.page(context, newestFirst()).map(each -> documents.periodItem(each, organizationId)));
    }

    private void series(Context context) {
        organization(context);
        Answers.json(context, series.answer(context));
    }

    private void groups(Context context) {
        organization(context);
        Optional<Instant> from = CostSeries.time(context, "startDate");
        Optional<Instant> to = CostSeries.time(context, "endDate");
        answerGroups(
                context,
                spending.charges()
                        .filter(charge -> from.isEmpty() || !charge.minute().isBefore(from.get()))
                        .filter(charge -> to.isEmpty() || charge.minute().isBefore(to.get())));
    }

    private void answerGroups(Context context, Stream<Charge> charges) {
        Answers.json(
                context,
                GROUPS.page(context, BillingGroup.of(charges, spending).stream())
                        .map(BillingDocuments::group));
    }

    private Stream<Charge> inMonth(YearMonth month) {
        BillingPeriod period = period(month);
        return spending.charges().filter(period::includes);
    }

    private BillingPeriod asked(Context context) {
        String id = context.pathParam("billingPeriodId");
        return BillingPeriod.monthOf(id)
                .filter(month -> !month.isBefore(spending.since()) && !month.isAfter(spending.present()))
                .map(this::period)
                .orElseThrow(() -> Problem.notFound("billing period", id));
    }

    private BillingPeriod period(YearMonth month) {
        return new BillingPeriod(month, spending.bill(month), month.equals(spending.present()));
    }

    private static @Nullable Double invoiceable(BillingPeriod period) {
        return period.isOpen() ? null : BillingDocuments.number(period.bill().net());
    }

    /** The organization whose money it is; nobody sees that of another. */
    private static String organization(Context context) {
        String own = Caller.of(context).organizationId();
        String asked = context.queryParam("organizationId");
        if (asked != null && !asked.isEmpty() && !asked.equals(own)) {
            throw Problem.of(403, "Forbidden", "The organization '" + asked + "' is not yours.");
        }
        return own;
    }
}
