package org.synergymonitor.ingestion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.ingestion.calendar.Standing.State;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {
    private static final OffsetDateTime EXPECTED = OffsetDateTime.parse("2024-03-01T09:30:00+08:00");
    private static final Duration TOLERANCE = Duration.ofHours(2);

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T01:29:59Z, UPCOMING",
        "2024-03-01T01:30:00Z, DUE",
        "2024-03-01T03:30:00Z, DUE",
        "2024-03-01T03:30:00.001Z, LATE"
    })
    void expectationIsUpcomingThenDueThenLate(Instant now, State state) {
        Standing standing = standing(Optional.empty(), Instant.EPOCH, now);

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.dueAt()).isEqualTo("2024-03-01T11:30:00+08:00");
        assertThat(standing.punctuality()).isEmpty();
        assertThat(standing.withinTolerance()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T01:00:00Z, -PT30M, true",
        "2024-03-01T01:30:00Z, PT0S, true",
        "2024-03-01T03:30:00Z, PT2H, true",
        "2024-03-01T03:30:01Z, PT2H1S, false"
    })
    void metItIsPunctualByTheTimeFromTheTargetToTheActualDate(
            Instant releasedAt, Duration punctuality, boolean within) {
        Standing standing = standing(release(releasedAt), Instant.EPOCH, Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(standing.state()).isEqualTo(State.MET);
        assertThat(standing.punctuality()).contains(punctuality);
        assertThat(standing.withinTolerance()).contains(within);
    }

    @Test
    void nobodyIsLateForWhatWasNotPromised() {
        Instant since = EXPECTED.toInstant().plusSeconds(1);

        Standing standing = standing(Optional.empty(), since, since.plusSeconds(1_000_000));

        assertThat(standing.state()).isEqualTo(State.NOT_JUDGED);
    }

    @Test
    void whatWasMetBeforeItWasPromisedIsMet() {
        Instant since = EXPECTED.toInstant().plusSeconds(1);

        Standing standing = standing(release(EXPECTED.toInstant()), since, since);

        assertThat(standing.state()).isEqualTo(State.MET);
    }

    private static Standing standing(Optional<PublishedRelease> metBy, Instant since, Instant now) {
        return Standing.of(new Expectation(Optional.empty(), EXPECTED), TOLERANCE, metBy, since, now);
    }

    private static Optional<PublishedRelease> release(Instant at) {
        return Optional.of(new PublishedRelease("r", at.atOffset(EXPECTED.getOffset()), at, Set::of));
    }
}
