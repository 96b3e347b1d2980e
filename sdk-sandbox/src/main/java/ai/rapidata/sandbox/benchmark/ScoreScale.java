package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.server.JsonBody;

/** The one rule for the member {@code scoreScale}. */
final class ScoreScale {
    private ScoreScale() {}

    static double read(JsonBody body, double otherwise) {
        double scale = body.number("scoreScale").orElse(otherwise);
        if (!(scale > 0)) {
            body.reject("scoreScale", "The scale of scores must be above 0, but is " + scale + ".");
        }
        return scale;
    }
}
