package org.synergymonitor.formats.release;

import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;

class SubmittedReleaseTest {
    private static final ReportedObservation OUTPUT = observation("output", 1.0, null);
    private static final ReportedObservation EXPORTS = observation("exports", -0.0, "F");

    @Test
    void theSameContentHasTheSameIdentity() {
        SubmittedRelease one = release("2022-03-01T09:30:00+08:00", OUTPUT, EXPORTS);
        SubmittedRelease other =
                release("2022-03-01T01:30:00Z", observation("exports", 0.0, null), observation("output", 1, "F"));

        assertThat(other.identity()).isEqualTo(one.identity()).matches("[0-9a-f]{32}");
    }

    @Test
    void anyDifferenceMakesAnotherIdentity() {
        List<String> identities = List.of(
                release("2022-03-01T09:30:00+08:00", OUTPUT).identity(),
                release("2022-03-01T09:30:01+08:00", OUTPUT).identity(),
                release("2022-03-01T09:30:00+08:00", OUTPUT, EXPORTS).identity(),
                release("2022-03-01T09:30:00+08:00", observation("output", null, null))
                        .identity(),
                release("2022-03-01T09:30:00+08:00", observation("output", Math.nextUp(1.0), null))
                        .identity(),
                release("2022-03-01T09:30:00+08:00", observation("output", 1, "N"))
                        .identity());

        assertThat(identities).doesNotHaveDuplicates();
    }

    @Test
    void aValueThatIsNotFreeLeavesNoTrace() {
        assertThat(release("2022-03-01T09:30:00+08:00", observation("output", 1, "N"))
                        .identity())
                .isEqualTo(release("2022-03-01T09:30:00+08:00", observation("output", 2, "N"))
                        .identity());
        assertThat(observation("output", 1, "N"))
                .extracting(ReportedObservation::value, ReportedObservation::status)
                .containsExactly(null, ObsStatus.Q);
    }

    private static SubmittedRelease release(String releasedAt, ReportedObservation... observations) {
        return new SubmittedRelease(
                new ReleaseHeading("NBS", "ANNUAL", OffsetDateTime.parse(releasedAt)), List.of(observations));
    }

    private static ReportedObservation observation(String indicator, Number value, String confStatus) {
        return new ReportedObservation(
                "CN",
                indicator,
                Period.parse("2021"),
                value == null ? null : Double.valueOf(value.doubleValue()),
                ObsStatus.A,
                null,
                confStatus);
    }
}
