package ai.rapidata.sdk.results;

import ai.rapidata.sdk.error.RapidataException;

/** Results were asked for as one type and are of another. */
public class ResultsMismatchException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what was asked for, what there is and how to get it
     */
    public ResultsMismatchException(String message) {
        super(message);
    }

    static <T extends JobResults> T require(Class<T> expected, JobResults results) {
        if (expected.isInstance(results)) {
            return expected.cast(results);
        }
        String actual = results.getClass().getSimpleName();
        String advice = results instanceof RawResults
                ? "everything is in raw()"
                : "use as" + actual.substring(0, actual.length() - "Results".length()) + "()";
        throw new ResultsMismatchException("these results (type "
                + results.info().type().map(Snippets::quoted).orElse("not named in the file") + ") are " + actual
                + ", not " + expected.getSimpleName() + "; " + advice);
    }
}
