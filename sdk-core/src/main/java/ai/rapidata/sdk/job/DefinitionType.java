package ai.rapidata.sdk.job;

/**
 * What a job definition asks for. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record DefinitionType(String value) {

    /** Not known to the service. */
    public static final DefinitionType UNKNOWN = new DefinitionType("Unknown");

    /** Classification. */
    public static final DefinitionType CLASSIFY = new DefinitionType("Classify");

    /** Comparison. */
    public static final DefinitionType COMPARE = new DefinitionType("Compare");

    /** One ranking. */
    public static final DefinitionType RANKING = new DefinitionType("Ranking");

    /** Several rankings. */
    public static final DefinitionType GROUPED_RANKING = new DefinitionType("GroupedRanking");

    /** Free text. */
    public static final DefinitionType FREE_TEXT = new DefinitionType("FreeText");

    /** Selecting words. */
    public static final DefinitionType TRANSCRIPTION = new DefinitionType("Transcription");

    /** Locating. */
    public static final DefinitionType LOCATE = new DefinitionType("Locate");

    /** Drawing. */
    public static final DefinitionType LINE = new DefinitionType("Line");

    /** Time stamps. */
    public static final DefinitionType SCRUB = new DefinitionType("Scrub");

    /** Boxes. */
    public static final DefinitionType BOUNDING_BOX = new DefinitionType("BoundingBox");

    /** Polygons. */
    public static final DefinitionType POLYGON = new DefinitionType("Polygon");

    /** Named entities. */
    public static final DefinitionType NAMED_ENTITY = new DefinitionType("NamedEntity");

    /** An evaluation of labelers. */
    public static final DefinitionType EVALUATION = new DefinitionType("Evaluation");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
