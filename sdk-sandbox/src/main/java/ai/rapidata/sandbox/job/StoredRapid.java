package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Rapid;

/**
 * A rapid as it is kept.
 *
 * @param labelingId the labeling it belongs to
 * @param rapid the rapid
 */
record StoredRapid(String labelingId, Rapid rapid) {}
