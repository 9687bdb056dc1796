package org.synergymonitor.reporting.vintage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.synergymonitor.contracts.Cause;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.history.PeriodRevision;
import org.synergymonitor.model.history.PreliminaryAccuracy;
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.model.history.SeriesHistory;
import org.synergymonitor.model.history.TurningPoint;
import org.synergymonitor.model.history.Vintage;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.panel.CellChange;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.reporting.ChinaSample;
import org.synergymonitor.reporting.DocumentedPage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.reporting.DocumentedPage.number;

/** What docs/model.md and docs/example.md say of the revisions of the shipped sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChinaRevisionsTest {
    private static final Period LATER = Period.parse("2020");

    private final ChinaSample sample = new ChinaSample();
    private final DocumentedPage page = new DocumentedPage("model.md");
    private final DocumentedPage example = new DocumentedPage("example.md");
    private final List<StoredVintage> vintages = IntStream.rangeClosed(1, sample.revisions())
            .mapToObj(it -> vintage(sample.state(it), sample.event(it)))
            .toList();
    private final SeriesHistory history =
            SystemHistories.of(vintages.iterator()).get("chained");
    private final RevisionSummary chained = history.revisions();

    @Test
    void theTableOfThePageIsWhatTheReleasesMake() {
        Vintage before = chained(25);
        Vintage after = chained(26);

        assertThat(after.edition().release()).contains("2024-05-08-wdi-vintage.csv");
        for (PeriodRevision it : chained.periods()) {
            page.prints("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            it.period(),
                            number(it.first().value()),
                            text(before.finals().get(it.period())),
                            text(after.finals().get(it.period())),
                            number(it.latest().orElseThrow().value()),
                            number(it.revision().orElseThrow())));
        }
    }

    @Test
    void soAreTheFiguresBelowIt() {
        String means = "n = %d, mean revision %s, mean absolute revision %s"
                .formatted(
                        chained.overall().n(),
                        number(chained.overall().mean().orElseThrow()),
                        number(chained.overall().meanAbsolute().orElseThrow()));
        page.prints(means);
        example.prints(means);
        example.prints("agreed %s, missed %s, false %s"
                .formatted(
                        periods(chained.turningPoints().agreed()),
                        periods(chained.turningPoints().missed()),
                        periods(chained.turningPoints().falseSignals())));
        assertThat(periods(chained.turningPoints().agreed())).isEqualTo("2021");
        assertThat(periods(chained.turningPoints().missed())).isEqualTo("2020");
        assertThat(periods(chained.turningPoints().falseSignals())).isEqualTo("2015, 2018 and 2019");
    }

    @Test
    void noRevisionHasAPreliminaryValue() {
        assertThat(vintages).noneMatch(it -> it.series().values().stream()
                .anyMatch(one -> one.preliminary().isPresent()));
        assertThat(history.preliminary().status()).isEqualTo(PreliminaryAccuracy.Status.NO_PRELIMINARY_VALUE);
    }

    @Test
    void theVintageOf2024RevisedThePast() {
        PanelChange change = sample.folding(26).change();
        List<CellChange> past = change.revised().stream()
                .filter(it -> it.period().compareTo(LATER) < 0)
                .toList();

        page.prints("revised %d figures, %d of them of 2010–2019"
                .formatted(change.revised().size(), past.size()));
        page.prints("brought %d first ones"
                .formatted(change.published().stream()
                        .mapToInt(it -> it.indicators().size())
                        .sum()));
        page.prints(
                "(rail lines by up to %d %%, employment in industry by up to %d %%, container throughput by up to %d %%, the others"
                        .formatted(
                                percent(past, it -> it.equals("rail-lines")),
                                percent(past, it -> it.equals("employment-in-industry")),
                                percent(past, it -> it.equals("container-throughput"))));
        assertThat(greatest(past, it -> !List.of("rail-lines", "employment-in-industry", "container-throughput")
                        .contains(it)))
                .isLessThan(0.0005);
    }

    @Test
    void thePastFiguresOfTheVintageOf2024TurnedTheSigns() {
        Vintage past = vintageOf2024(it -> it.period().compareTo(LATER) < 0);
        Vintage later = vintageOf2024(it -> it.period().compareTo(LATER) >= 0);

        page.prints("taken alone they give %s, %s, %s and %s;".formatted(texts(past, "2015", "2016", "2017", "2019")));
        page.prints("alone give %s, %s, %s and %s, and %s for 2020 instead of %s."
                .formatted(Stream.concat(
                                Stream.of(texts(later, "2015", "2016", "2017", "2019", "2020")),
                                Stream.of(texts(chained(26), "2020")))
                        .toArray()));
    }

    /** @return revision 26, had the release held only some of its observations */
    private Vintage vintageOf2024(Predicate<Observation> held) {
        ReleasePublished whole = (ReleasePublished) sample.event(26);
        ReleasePublished part = new ReleasePublished(
                whole.system(),
                whole.sequence(),
                whole.recordedAt(),
                whole.release(),
                whole.agency(),
                whole.dataflow(),
                whole.releasedAt(),
                whole.receivedAt(),
                whole.observations().stream().filter(held).toList(),
                Optional.empty());
        return vintage(sample.state(25).fold(part).state(), part).series().get("chained");
    }

    private Vintage chained(int revision) {
        return vintages.get(revision - 1).series().get("chained");
    }

    private static long percent(List<CellChange> changes, Predicate<String> indicator) {
        return Math.round(100 * greatest(changes, indicator));
    }

    private static double greatest(List<CellChange> changes, Predicate<String> indicator) {
        return changes.stream()
                .filter(it -> indicator.test(it.indicator()))
                .map(it -> Math.abs(it.relative().orElseThrow()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String periods(List<TurningPoint> points) {
        List<String> periods = points.stream().map(it -> it.period().toString()).toList();
        int last = periods.size() - 1;
        return last == 0 ? periods.get(0) : String.join(", ", periods.subList(0, last)) + " and " + periods.get(last);
    }

    private static Object[] texts(Vintage vintage, String... periods) {
        return Stream.of(periods)
                .map(period -> text(vintage.finals().get(Period.parse(period))))
                .toArray();
    }

    private static String text(Double value) {
        return value == null ? "" : number(value);
    }

    private StoredVintage vintage(SystemState state, SystemEvent event) {
        Measured measured = ChinaSample.measured(sample.definition(), state);
        return StoredVintage.of(new SynergyMeasured(
                measured.definition().id(),
                event.sequence(),
                state.revision(),
                Cause.of(event),
                ChinaSample.RECORDED,
                measured.definition(),
                PanelChange.NONE,
                measured.panel(),
                measured.measurement(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
