package ai.rapidata.sdk.dataset;

/** How the strings of a datapoint are to be read. */
public enum DataType {
    /** Each string is a URL ({@code http://} or {@code https://}, in any case) or the path of a local file. */
    MEDIA,
    /** Each string is the text itself. */
    TEXT
}
