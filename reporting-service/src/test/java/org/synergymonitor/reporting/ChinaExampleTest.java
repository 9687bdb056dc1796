package org.synergymonitor.reporting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.DegreeChange;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.measurement.Verdict;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellChange;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.weighting.FrozenWeights;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/example.md says of revisions, of other instants and of another definition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChinaExampleTest {
    private static final List<String> TURNED = List.of("2015", "2016", "2017", "2019");
    private static final List<String> SHOWN = List.of("2015", "2016", "2017", "2018", "2019", "2020", "2021");

    private final DocumentedPage page = new DocumentedPage("example.md");
    private final ChinaSample sample = new ChinaSample();
    private final Measured before = sample.measured(25);
    private final Measured after = sample.measured(26);
    private final Measured newest = sample.measured(29);

    @Test
    void theLog() {
        page.prints("The definition and %d releases make %d revisions"
                .formatted(sample.revisions() - 1, sample.revisions()));
        assertThat(release(26)).startsWith("2024-05-08-wdi-vintage");
    }

    @Test
    void theCellsOfTheVintage() {
        PanelChange change = sample.folding(26).change();
        long past = change.revised().stream()
                .filter(it -> it.period().compareTo(Period.parse("2020")) < 0)
                .count();
        List<String> firstValues = change.published().stream()
                .map(it -> it.indicators().size() + " of " + it.period())
                .toList();

        page.printsRow(
                "`revised`",
                change.revised().size(),
                past + " of 2010–2019, " + (change.revised().size() - past) + " of 2020 and 2021");
        page.printsRow(
                "`published`",
                change.published().stream()
                        .mapToInt(it -> it.indicators().size())
                        .sum(),
                String.join(", ", firstValues));
        for (String indicator : List.of("rail-lines", "employment-in-industry", "container-throughput")) {
            List<CellChange> of = change.revised().stream()
                    .filter(it -> it.indicator().equals(indicator))
                    .toList();
            CellChange greatest = of.stream()
                    .max(Comparator.comparing(it -> Math.abs(it.relative().orElseThrow())))
                    .orElseThrow();
            page.printsRow(
                    "`" + indicator + "`",
                    of.size(),
                    greatest.period(),
                    greatest.relative().orElseThrow());
        }
    }

    @Test
    void theEffectsOfTheVintage() {
        RevisionComparison comparison = RevisionComparison.of(before, after);

        page.printsRow(
                "`degrees`", comparison.changes().size(), comparison.changes().size() / 2 + " years on both bases");
        page.printsRow(
                "`verdicts`",
                comparison.verdicts().size(),
                "2015, 2016, 2017, 2019, chained, all `" + Verdict.Kind.REVISED + "`");
        assertThat(comparison.verdicts()).allSatisfy(it -> {
            assertThat(it.series()).isEqualTo(Base.CHAINED);
            assertThat(it.kind()).isEqualTo(Verdict.Kind.REVISED);
        });
        assertThat(comparison.verdicts())
                .extracting(it -> it.period().toString())
                .isEqualTo(TURNED);
        chained(comparison).forEach(it -> {
            page.printsRow(it.period(), it.before(), it.after(), it.data(), it.limits(), it.weights());
            assertThat(it.method()).isZero();
        });
    }

    @Test
    void theTriangle() {
        for (int revision = 25; revision <= sample.revisions(); revision++) {
            page.printsRow(revision, release(revision).substring(0, 10), chained(sample.measured(revision)));
        }
    }

    @Test
    void whatWasKnownIn2023() {
        Instant instant = Instant.parse("2023-06-30T00:00:00Z");
        int known = IntStream.rangeClosed(2, sample.revisions())
                .filter(it -> !((ReleasePublished) sample.event(it))
                        .releasedAt()
                        .toInstant()
                        .isAfter(instant))
                .max()
                .orElseThrow();

        assertThat(known).isEqualTo(25);
        page.printsRow("as of " + instant.toString().substring(0, 10), chained(sample.measured(known)));
        page.prints("digest is that of revision 25, `%s…`".formatted(digest(before)));
    }

    @Test
    void whatFrozenWeightsAndLimitsSay() {
        Measured frozen = ChinaSample.measured(
                sample.definition(),
                FrozenWeights.weigh(
                        sample.definition(), newest.panel(), Optional.of(before.panel()), Optional.of(before.panel())));

        page.printsRow("now", chained(newest));
        page.printsRow("now, with the weights and limits of 25", chained(frozen));
        assertThat(frozen.measurement().fixed().stream()
                        .filter(SynergyDegree::clamped)
                        .map(it -> it.period().toString()))
                .containsExactly("2019", "2020", "2021");
        page.prints("%d of %d years are `BEYOND_LIMITS`"
                .formatted(
                        frozen.measurement().subsystems().stream()
                                .flatMap(it -> it.outOfLimits().stream())
                                .map(Cell::period)
                                .distinct()
                                .count(),
                        frozen.panel().periods().size()));
        page.prints("U against 2010 is 1 and `CLAMPED` from 2019 on");
    }

    @Test
    void theStatusAndTheShares() {
        assertThat(newest.panel().statuses()).isEmpty();
        for (int revision : new int[] {25, 26}) {
            Preliminary preliminary =
                    sample.measured(revision).measurement().preliminary().orElseThrow();
            page.printsRow(
                    revision,
                    preliminary.period(),
                    "`" + preliminary.status() + "`",
                    preliminary.shares().get(0),
                    preliminary.shares().get(1));
        }
    }

    @Test
    void anotherDefinition() {
        Measured other = ChinaSample.measured(sample.geometric(), sample.state(29));
        RevisionComparison comparison = RevisionComparison.of(newest, other);

        for (String year : List.of("2012", "2019", "2020", "2021")) {
            double present = u(newest, year);
            page.printsRow(year, present, u(other, year), u(other, year) - present);
        }
        page.prints("`present.digest` is `%s…`, `other.digest` `%s…`".formatted(digest(newest), digest(other)));
        page.prints("%d U changed, %d verdicts"
                .formatted(comparison.changes().size(), comparison.verdicts().size()));
        chained(comparison)
                .filter(it -> List.of("2012", "2020").contains(it.period().toString()))
                .forEach(it -> page.printsRow(
                        it.period(),
                        it.before(),
                        it.after(),
                        it.data(),
                        it.limits(),
                        it.weights(),
                        it.method(),
                        it.remainder()));
    }

    private static Stream<DegreeChange> chained(RevisionComparison comparison) {
        return comparison.changes().stream().filter(it -> it.series() == Base.CHAINED);
    }

    private static List<Object> chained(Measured measured) {
        return SHOWN.stream()
                .map(it ->
                        degree(measured, it).<Object>map(SynergyDegree::value).orElse("–"))
                .toList();
    }

    private static double u(Measured measured, String year) {
        return degree(measured, year).orElseThrow().value();
    }

    private static Optional<SynergyDegree> degree(Measured measured, String year) {
        return measured.measurement().degree(Base.CHAINED, Period.parse(year));
    }

    private static String digest(Measured measured) {
        return measured.measurement().digest().substring(0, 16);
    }

    private String release(int revision) {
        return ((ReleasePublished) sample.event(revision)).release();
    }
}
