package ai.rapidata.sandbox.workplace;

import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.store.Identifiers;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers in a browser, told from others by a cookie.
 *
 * @param id a random text, the same for all tasks answered in one browser
 */
record Person(String id) {

    /** Whoever answers here is trusted much, but not without limit: one answer alone settles no task early. */
    private static final double SCORE = 0.8;

    private static final String COOKIE = "sandbox-labeler";
    private static final Pattern ID = Pattern.compile("[0-9a-z]{16}");

    /** Who sent a request, if it is somebody who has seen a task before. */
    static Optional<Person> of(Context context) {
        @Nullable String id = context.cookie(COOKIE);
        return id == null || !ID.matcher(id).matches() ? Optional.empty() : Optional.of(new Person(id));
    }

    /** Who sent a request; somebody new gets a cookie. */
    static Person greet(Context context) {
        return of(context).orElseGet(() -> {
            Person person = new Person(Identifiers.randomText(16));
            // Lax: a form on another site cannot answer in this person's name.
            context.header("Set-Cookie", COOKIE + "=" + person.id + "; Path=/app/label; HttpOnly; SameSite=Lax");
            return person;
        });
    }

    String labelerId() {
        return "usr_" + id;
    }

    /** The person as results show the answers of labelers: country, language and device are those of the browser. */
    Labeler labeler(Context context) {
        @Nullable String accepted = context.header("Accept-Language");
        Locale locale = accepted == null || accepted.isBlank()
                ? Locale.ROOT
                : Locale.forLanguageTag(accepted.split("[,;]")[0].strip());
        return new Labeler(
                labelerId(),
                locale.getCountry().length() == 2 ? locale.getCountry() : "ZZ",
                locale.getLanguage().length() == 2 ? locale.getLanguage() : "en",
                Map.of(),
                device(context.userAgent()),
                Map.of(Labeler.GLOBAL, SCORE));
    }

    private static String device(@Nullable String userAgent) {
        if (userAgent == null) {
            return "Unknown";
        }
        boolean tablet = userAgent.contains("Tablet") || userAgent.contains("iPad");
        return tablet ? "Tablet" : userAgent.contains("Mobile") ? "Phone" : "Unknown";
    }
}
