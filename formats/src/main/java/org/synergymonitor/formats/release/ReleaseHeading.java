package org.synergymonitor.formats.release;

import java.time.OffsetDateTime;

/**
 * Whose release of what it is, and of when.
 *
 * @param releasedAt when the bureau published it, with its offset
 */
public record ReleaseHeading(String agency, String dataflow, OffsetDateTime releasedAt) {}
