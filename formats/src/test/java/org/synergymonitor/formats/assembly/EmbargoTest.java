package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class EmbargoTest {
    private static final String MARCH = "2022-03-10T00:00:00Z";
    private static final String APRIL = "2022-04-10T08:00:00+08:00";

    @Test
    void observationsArePartedByTheTimeTheyBecomePublic() {
        List<AssembledRelease> releases = new TestMessage()
                .replace("a", "2021", "OBS_VALUE=1")
                .replace("b", "2021", "OBS_VALUE=2", "CONF_STATUS=E", "EMBARGO_TIME=" + APRIL)
                .replace("c", "2021", "OBS_VALUE=3", "CONF_STATUS=E", "EMBARGO_TIME=" + MARCH)
                .replace("d", "2021", "OBS_VALUE=4", "CONF_STATUS=E", "EMBARGO_TIME=2022-04-10T00:00:00Z")
                .releases();

        assertThat(releases)
                .extracting(AssembledRelease::embargoUntil, it -> it.release().observations().stream()
                        .map(observation -> observation.indicator() + observation.value())
                        .toList())
                .containsExactly(
                        tuple(Optional.empty(), List.of("a1.0")),
                        tuple(Optional.of(Instant.parse("2022-03-10T00:00:00Z")), List.of("c3.0")),
                        tuple(Optional.of(Instant.parse("2022-04-10T00:00:00Z")), List.of("b2.0", "d4.0")));
    }

    @Test
    void theLaterEmbargoCounts() {
        assertThat(new TestMessage()
                        .given(HeadingField.EMBARGO_UNTIL, MARCH)
                        .replace("a", "2021", "OBS_VALUE=1")
                        .replace("b", "2021", "OBS_VALUE=1", "EMBARGO_TIME=" + APRIL)
                        .replace("c", "2021", "OBS_VALUE=1", "EMBARGO_TIME=2022-03-02T00:00:00Z")
                        .delete("INDICATOR=d", "TIME_PERIOD=2021")
                        .releases())
                .extracting(
                        AssembledRelease::embargoUntil,
                        it -> it.release().observations().size())
                .containsExactly(
                        tuple(Optional.of(Instant.parse(MARCH)), 3),
                        tuple(Optional.of(Instant.parse("2022-04-10T00:00:00Z")), 1));
    }

    @Test
    void aValueUnderEmbargoWithoutATimeStaysSecretUnlessAllIsUnderEmbargo() {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "CONF_STATUS=E")
                        .only())
                .extracting(it -> it.value(), it -> it.status())
                .containsExactly(null, ObsStatus.Q);
        assertThat(new TestMessage()
                        .given(HeadingField.EMBARGO_UNTIL, MARCH)
                        .replace("a", "2021", "OBS_VALUE=1", "CONF_STATUS=E")
                        .only())
                .extracting(it -> it.value(), it -> it.confStatus())
                .containsExactly(1.0, "F");
    }

    @Test
    void anEmbargoWithoutItsOffsetIsNotGuessed() {
        List<Finding> refusal = new TestMessage()
                .replace("a", "2021", "OBS_VALUE=1", "CONF_STATUS=E", "EMBARGO_TIME=2022-04-10T08:00:00")
                .refusal();

        assertThat(refusal).extracting(Finding::code).contains(Code.INVALID_TIMESTAMP);
        assertThat(refusal.get(0).hint()).contains("offset");
    }
}
