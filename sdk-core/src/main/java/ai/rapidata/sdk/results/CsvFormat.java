package ai.rapidata.sdk.results;

/** How the cells of a CSV file are written. Both forms follow RFC 4180: commas, double quotes, lines ending in CRLF. */
public enum CsvFormat {
    /** Every cell is written as it is. The right form for programs. */
    EXACT,

    /**
     * Texts that a spreadsheet would take for a formula, because they begin with {@code =}, {@code +}, {@code -},
     * {@code @}, a tab or a line break, are written behind an apostrophe. The right form for people. Numbers stay
     * numbers.
     */
    SPREADSHEET_SAFE
}
