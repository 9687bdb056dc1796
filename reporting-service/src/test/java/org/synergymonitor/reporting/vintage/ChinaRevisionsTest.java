package org.synergymonitor.reporting.vintage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.synergymonitor.contracts.Cause;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.history.PeriodRevision;
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.model.history.TurningPoint;
import org.synergymonitor.model.history.Vintage;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/model.md says of the revisions of the shipped sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChinaRevisionsTest {
    private static final Path SAMPLE = Path.of("..", "local", "samples", "china");
    private static final Instant RECORDED = Instant.parse("2026-07-02T00:00:00Z");

    private final String text = Files.readString(Path.of("..", "docs", "model.md"));
    private final List<StoredVintage> vintages = vintages(events());
    private final RevisionSummary chained =
            SystemHistories.of(vintages.iterator()).get("chained").revisions();

    ChinaRevisionsTest() throws IOException {}

    @Test
    void theTableOfThePageIsWhatTheReleasesMake() {
        Vintage before = vintages.get(24).series().get("chained");
        Vintage after = vintages.get(25).series().get("chained");

        assertThat(after.edition().release()).contains("2024-05-08-wdi-vintage.csv");
        for (PeriodRevision it : chained.periods()) {
            String row = "| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            it.period(),
                            text(it.first().value()),
                            text(before.finals().get(it.period())),
                            text(after.finals().get(it.period())),
                            text(it.latest().orElseThrow().value()),
                            text(it.revision().orElseThrow()));
            assertThat(text).contains(row);
        }
    }

    @Test
    void soAreTheFiguresBelowIt() {
        assertThat(text)
                .contains("n = %d, mean revision %s, mean absolute revision %s of the chained U"
                        .formatted(
                                chained.overall().n(),
                                text(chained.overall().mean().orElseThrow()),
                                text(chained.overall().meanAbsolute().orElseThrow())));
        assertThat(chained.turningPoints().agreed())
                .extracting(TurningPoint::period)
                .containsExactly(Period.parse("2021"));
        assertThat(chained.turningPoints().missed())
                .extracting(TurningPoint::period)
                .containsExactly(Period.parse("2020"));
        assertThat(chained.turningPoints().falseSignals())
                .extracting(TurningPoint::period)
                .containsExactly(Period.parse("2015"), Period.parse("2018"), Period.parse("2019"));
        assertThat(vintages).noneMatch(it -> it.series().values().stream()
                .anyMatch(one -> one.preliminary().isPresent()));
    }

    @Test
    void thePastFiguresOfTheVintageOf2024TurnedTheSigns() throws IOException {
        Vintage past = vintageOf2024(it -> it.period().compareTo(Period.parse("2020")) < 0);
        Vintage later = vintageOf2024(it -> it.period().compareTo(Period.parse("2020")) >= 0);

        assertThat(text)
                .contains("taken alone they give %s, %s, %s and %s;"
                        .formatted(texts(past, "2015", "2016", "2017", "2019")))
                .contains("alone give %s, %s, %s and %s, and %s for 2020 instead of %s."
                        .formatted(Stream.concat(
                                        Stream.of(texts(later, "2015", "2016", "2017", "2019", "2020")),
                                        Stream.of(
                                                texts(vintages.get(25).series().get("chained"), "2020")))
                                .toArray()));
    }

    /** @return revision 26, had the release held only some of its observations */
    private static Vintage vintageOf2024(Predicate<Observation> held) throws IOException {
        List<SystemEvent> events = events();
        SystemState state = SystemState.EMPTY;
        for (SystemEvent event : events.subList(0, 25)) {
            state = state.fold(event).state();
        }
        ReleasePublished whole = (ReleasePublished) events.get(25);
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
        SystemDefinition definition = ((SystemDefined) events.get(0)).definition();
        return vintage(definition, state.fold(part).state(), part).series().get("chained");
    }

    private static Object[] texts(Vintage vintage, String... periods) {
        return Stream.of(periods)
                .map(period -> text(vintage.finals().get(Period.parse(period))))
                .toArray();
    }

    private static String text(Double value) {
        return value == null ? "" : "%.4f".formatted(value).replace('-', '−');
    }

    private static List<SystemEvent> events() throws IOException {
        SystemDefinition definition =
                EventCodec.decode(SystemDefinition.class, Files.readAllBytes(SAMPLE.resolve("definition.json")));
        List<SystemEvent> events = new ArrayList<>();
        events.add(new SystemDefined(definition.id(), 1, RECORDED, definition));
        try (Stream<Path> releases = Files.list(SAMPLE.resolve("releases"))) {
            for (Path release : releases.sorted().toList()) {
                events.add(release(definition.id(), events.size() + 1, release));
            }
        }
        return events;
    }

    private static List<StoredVintage> vintages(List<SystemEvent> events) {
        SystemDefinition definition = ((SystemDefined) events.get(0)).definition();
        List<StoredVintage> vintages = new ArrayList<>();
        SystemState state = SystemState.EMPTY;
        for (SystemEvent event : events) {
            state = state.fold(event).state();
            vintages.add(vintage(definition, state, event));
        }
        return vintages;
    }

    private static SystemEvent release(String system, int sequence, Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        return new ReleasePublished(
                system,
                sequence,
                RECORDED,
                file.getFileName().toString(),
                rows.get(0)[0],
                rows.get(0)[1],
                OffsetDateTime.parse(rows.get(0)[2]),
                RECORDED,
                rows.stream()
                        .map(cells ->
                                new Observation(cells[4], Period.parse(cells[5]), Double.parseDouble(cells[6]), null))
                        .toList(),
                Optional.empty());
    }

    private static StoredVintage vintage(SystemDefinition definition, SystemState state, SystemEvent event) {
        WeightedPanel panel = PanelWeighting.weigh(definition, state.panel());
        return StoredVintage.of(new SynergyMeasured(
                definition.id(),
                event.sequence(),
                state.revision(),
                Cause.of(event),
                RECORDED,
                definition,
                PanelChange.NONE,
                panel,
                SynergyMeasurement.measure(definition, panel),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
