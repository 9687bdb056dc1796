package org.synergymonitor.contracts;

import java.util.List;

/**
 * The topics, keyed by the id of the composite system, except {@link #RELEASE_CALENDAR}, which knows no system. They are provisioned,
 * never created automatically.
 */
public final class Topics {
    /** Every {@code SystemEvent}, for ever: the source of truth. */
    public static final String STATISTICAL_RELEASES = "statistical-releases";

    /** {@link PanelWeighted}, derived, for days. */
    public static final String WEIGHTED_PANELS = "weighted-panels";

    /** {@link SynergyMeasured}, for ever. */
    public static final String SYNERGY_SNAPSHOTS = "synergy-snapshots";

    /** {@link AlertTransitioned}, for outsiders, 90 days. */
    public static final String SYNERGY_ALERTS = "synergy-alerts";

    /** {@link ReleaseOverdue}, keyed by dataflow as {@code agency:dataflow}, for outsiders, 90 days. */
    public static final String RELEASE_CALENDAR = "release-calendar";

    /** The topics whose readers put aside what they cannot read. */
    public static final List<String> WITH_DEAD_LETTERS =
            List.of(STATISTICAL_RELEASES, WEIGHTED_PANELS, SYNERGY_SNAPSHOTS);

    /** Bytes; the greatest record that a producer sends and a broker takes. */
    public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    private Topics() {}

    /** @return where the records of {@code topic} go that could not be processed, as they came, the reason in their headers */
    public static String deadLetters(String topic) {
        return topic + "-dead-letters";
    }
}
