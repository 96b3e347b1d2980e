package ai.rapidata.sandbox.billing;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Problem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was spent in each of some spans of equal length. */
final class CostSeries {

    private static final int MOST_POINTS = 10_000;

    private final Spending spending;

    CostSeries(Spending spending) {
        this.spending = spending;
    }

    ObjectNode answer(Context context) {
        Instant from = required(context, "startDate");
        Instant to = required(context, "endDate");
        ChronoUnit unit = unit(context.queryParam("grouping"));
        List<Charge> charges = spending.charges()
                .filter(charge ->
                        !charge.minute().isBefore(from) && charge.minute().isBefore(to))
                .toList();
        ObjectNode document = Json.object();
        ArrayNode points = document.putArray("timeSeries");
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ZERO;
        for (ZonedDateTime begin = floor(from, unit); begin.toInstant().isBefore(to); begin = begin.plus(1, unit)) {
            if (points.size() >= MOST_POINTS) {
                throw Problem.invalid("grouping", "There would be more than " + MOST_POINTS + " points.");
            }
            Instant first = begin.toInstant();
            Instant next = begin.plus(1, unit).toInstant();
            List<BillingGroup> groups = BillingGroup.of(
                    charges.stream()
                            .filter(charge -> !charge.minute().isBefore(first)
                                    && charge.minute().isBefore(next)),
                    spending);
            BigDecimal pointGross = BigDecimal.ZERO;
            BigDecimal pointDiscount = BigDecimal.ZERO;
            long responses = 0;
            for (BillingGroup group : groups) {
                pointGross = pointGross.add(group.usage().gross());
                pointDiscount = pointDiscount.add(group.discount());
                responses += group.usage().responses();
            }
            gross = gross.add(pointGross);
            discount = discount.add(pointDiscount);
            costs(points.addObject().put("periodStart", first.toString()), "", pointGross, pointDiscount)
                    .put("responseCount", responses);
        }
        return costs(document, "total", gross, discount);
    }

    /** A time of the query, if it is there. */
    static Optional<Instant> time(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notATime) {
            throw Problem.invalid(name, "'" + name + "' must be a time, but is '" + text + "'.");
        }
    }

    private static ObjectNode costs(ObjectNode document, String prefix, BigDecimal gross, BigDecimal discount) {
        double net = BillingDocuments.number(gross.subtract(discount));
        return document.put(member(prefix, "grossCost"), BillingDocuments.number(gross))
                .put(member(prefix, "discount"), BillingDocuments.number(discount))
                .put(member(prefix, "netCost"), net)
                .put(member(prefix, "cost"), net);
    }

    private static String member(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Instant required(Context context, String name) {
        return time(context, name).orElseThrow(() -> Problem.invalid(name, "'" + name + "' must be given."));
    }

    private static ChronoUnit unit(@Nullable String grouping) {
        return switch (grouping == null ? "" : grouping) {
            case "Minute" -> ChronoUnit.MINUTES;
            case "Hour" -> ChronoUnit.HOURS;
            case "Day" -> ChronoUnit.DAYS;
            case "Week" -> ChronoUnit.WEEKS;
            case "Month" -> ChronoUnit.MONTHS;
            default ->
                throw Problem.invalid("grouping", "'grouping' must be one of Minute, Hour, Day, Week and Month.");
        };
    }

    private static ZonedDateTime floor(Instant time, ChronoUnit unit) {
        ZonedDateTime there = time.atZone(ZoneOffset.UTC);
        return switch (unit) {
            case WEEKS ->
                there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).truncatedTo(ChronoUnit.DAYS);
            case MONTHS -> there.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            default -> there.truncatedTo(unit);
        };
    }
}
