package org.synergymonitor.formats.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class HeadingsTest {
    private static final Place BODY = Place.cell(7, 1, "agency");

    @Test
    void aMessageThatNamesItsDataflowsMakesAReleaseOfEach() {
        List<AssembledRelease> releases = new TestMessage()
                .notGiven(HeadingField.AGENCY)
                .notGiven(HeadingField.DATAFLOW)
                .replace("a", "2021", "OBS_VALUE=1", "STRUCTURE=NBS:ONE(1.0)")
                .replace("a", "2021", "OBS_VALUE=2", "STRUCTURE=NBS:TWO(1.0)")
                .replace("b", "2021", "OBS_VALUE=3", "STRUCTURE=NBS:ONE(1.1)")
                .releases();

        assertThat(releases)
                .extracting(
                        it -> it.release().heading().dataflow(),
                        it -> it.release().observations().size())
                .containsExactly(tuple("ONE", 2), tuple("TWO", 1));
    }

    @Test
    void whatIsGivenBesideTheBodyComesFirst() {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "STRUCTURE=OTHER:FLOW")
                        .releases()
                        .get(0)
                        .release()
                        .heading()
                        .dataflow())
                .isEqualTo("ANNUAL");
    }

    @Test
    void theAgencyCannotDiffer() {
        TestMessage message = new TestMessage();
        ReleaseAssembly assembly = message.assembly();
        assembly.heading(HeadingField.AGENCY, "NBS", BODY);
        assembly.heading(HeadingField.AGENCY, "OTHER", BODY);
        assembly.row(row());

        assertThat(catchThrowableOfType(Refusal.class, () -> message.releases(assembly))
                        .findings())
                .extracting(Finding::code, Finding::line, Finding::value)
                .containsExactly(tuple(Code.INCONSISTENT_HEADING, 7, "OTHER"));
    }

    @Test
    void theTimeOfReleaseThatIsGivenIsBetterThanOneThatWasPrepared() {
        TestMessage message = new TestMessage();
        ReleaseAssembly assembly = message.assembly();
        assembly.heading(HeadingField.RELEASED_AT, "2024-01-01T00:00:00Z", BODY);
        assembly.row(row());

        ReleaseHeading heading = message.releases(assembly).get(0).release().heading();

        assertThat(heading.releasedAt()).isEqualTo("2022-03-01T09:30:00+08:00");
    }

    @Test
    void aBodyMaySayAtItsEndWhoseItIs() {
        TestMessage message = new TestMessage().notGiven(HeadingField.AGENCY).notGiven(HeadingField.DATAFLOW);
        ReleaseAssembly assembly = message.assembly();
        assembly.row(row());
        assembly.heading(HeadingField.AGENCY, "NBS", BODY);
        assembly.heading(HeadingField.DATAFLOW, "LATE", BODY);

        List<AssembledRelease> releases = message.releases(assembly);

        assertThat(releases)
                .extracting(
                        it -> it.release().heading().dataflow(),
                        it -> it.release().observations().size())
                .containsExactly(tuple("LATE", 1));
    }

    @Test
    void whatIsMissingIsSaidTogetherWithWhatIsWrongInTheRows() {
        assertThat(new TestMessage()
                        .notGiven(HeadingField.AGENCY)
                        .notGiven(HeadingField.RELEASED_AT)
                        .replace("a", "2021", "OBS_VALUE=x")
                        .refusal())
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.REQUIRED, "agency"),
                        tuple(Code.INVALID_NUMBER, null),
                        tuple(Code.REQUIRED, "releasedAt"));
    }

    @Test
    void headingsAreShortTextsAndTimesHaveTheirOffset() {
        TestMessage message = new TestMessage()
                .given(HeadingField.AGENCY, " ")
                .given(HeadingField.DATAFLOW, "x".repeat(65))
                .given(HeadingField.RELEASED_AT, "2022-03-01T09:30:00 08:00")
                .given(HeadingField.EMBARGO_UNTIL, "2022-03-01T09:30:00")
                .replace("a", "2021", "OBS_VALUE=1", "UNIT_MEASURE=元");

        List<Finding> refusal = message.refusal();

        assertThat(refusal)
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.INVALID_TEXT, "agency"),
                        tuple(Code.INVALID_TEXT, "dataflow"),
                        tuple(Code.INVALID_TIMESTAMP, "releasedAt"),
                        tuple(Code.INVALID_TIMESTAMP, "embargoUntil"));
        assertThat(refusal.get(2).hint()).contains("%2B");
        assertThat(refusal.get(3).hint()).contains("offset");
    }

    @Test
    void aReleaseWithoutObservationsIsNone() {
        assertThat(new TestMessage().errors()).containsExactly(Code.NO_OBSERVATIONS);
    }

    @Test
    void tooManyObservationsAreRefused() {
        TestMessage message = new TestMessage()
                .atMost(2)
                .replace("a", "2021", "OBS_VALUE=1")
                .replace("a", "2021", "OBS_VALUE=1")
                .replace("b", "2021", "OBS_VALUE=1")
                .replace("c", "2021", "OBS_VALUE=1");

        assertThat(message.refusal())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.TOO_MANY_OBSERVATIONS, 4));
    }

    private static Row row() {
        return new Row(
                Action.REPLACE,
                Optional.empty(),
                Map.of(
                        "REF_AREA",
                        "CN",
                        "INDICATOR",
                        "a",
                        "TIME_PERIOD",
                        "2021",
                        "OBS_VALUE",
                        "1",
                        "UNIT_MEASURE",
                        "元"),
                Place::field);
    }
}
