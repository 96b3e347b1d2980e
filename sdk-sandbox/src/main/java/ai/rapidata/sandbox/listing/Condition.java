package ai.rapidata.sandbox.listing;

import java.util.List;

/**
 * A filter: a field, an operator and what it is compared with.
 *
 * @param field the name of the field, in snake case
 * @param operator what is done
 * @param operands the values; several for {@link Operator#IN} only
 */
record Condition(String field, Operator operator, List<String> operands) {}
