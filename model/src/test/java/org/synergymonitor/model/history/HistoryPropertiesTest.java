package org.synergymonitor.model.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What must hold of any vintages. Values are multiples of 1/8, so every difference and sum is exact. */
class HistoryPropertiesTest {

    @Property(tries = 300)
    void oneVintageHasNothingToRevise(@ForAll("series") List<Integer> values) {
        RevisionSummary summary = SeriesHistory.of(vintages(List.of(values))).revisions();

        assertThat(summary.overall().n()).isZero();
        assertThat(summary.periods())
                .allMatch(it -> it.status() == PeriodRevision.Status.SINGLE_VINTAGE)
                .allMatch(it -> it.revision().orElseThrow() == 0 && !it.signChanged());
        assertThat(summary.turningPoints().missed()).isEmpty();
        assertThat(summary.turningPoints().falseSignals()).isEmpty();
    }

    @Property(tries = 300)
    void repeatingEachVintageChangesNoRevision(@ForAll("vintages") List<List<Integer>> values) {
        List<List<Integer>> repeated = new ArrayList<>();
        values.forEach(it -> repeated.addAll(List.of(it, it)));

        RevisionSummary once = SeriesHistory.of(vintages(values)).revisions();
        RevisionSummary twice = SeriesHistory.of(vintages(repeated)).revisions();

        assertThat(twice.periods())
                .extracting(PeriodRevision::revision)
                .isEqualTo(once.periods().stream().map(PeriodRevision::revision).toList());
        assertThat(twice.periods())
                .extracting(PeriodRevision::steps)
                .isEqualTo(once.periods().stream().map(PeriodRevision::steps).toList());
        assertThat(twice.turningPoints()).isEqualTo(once.turningPoints());
    }

    @Property(tries = 300)
    void theStepsOfAPeriodAddUpToItsRevision(@ForAll("vintages") List<List<Integer>> values) {
        for (PeriodRevision period :
                SeriesHistory.of(vintages(values)).revisions().periods()) {
            RevisionStatistics steps = period.steps();
            period.revision()
                    .ifPresent(revision ->
                            assertThat(steps.n() * steps.mean().orElse(0)).isCloseTo(revision, within(1e-12)));
            assertThat(steps.meanAbsolute().orElse(0))
                    .isGreaterThanOrEqualTo(Math.abs(steps.mean().orElse(0)));
        }
    }

    @Property(tries = 300)
    void theOtherWayRoundRevisionsChangeSign(
            @ForAll("series") List<Integer> first, @ForAll("series") List<Integer> latest) {
        RevisionSummary forward =
                SeriesHistory.of(vintages(List.of(first, latest))).revisions();
        RevisionSummary back =
                SeriesHistory.of(vintages(List.of(latest, first))).revisions();

        assertThat(back.overall().n()).isEqualTo(forward.overall().n());
        assertThat(back.overall().meanAbsolute()).isEqualTo(forward.overall().meanAbsolute());
        assertThat(back.overall().mean().orElse(0))
                .isEqualTo(0.0 - forward.overall().mean().orElse(0));
    }

    @Property(tries = 300)
    void turningPointsOfTheLatestSeriesAreAgreedOrMissed(@ForAll("vintages") List<List<Integer>> values) {
        List<Vintage> vintages = vintages(values);
        TurningPoints points = SeriesHistory.of(vintages).revisions().turningPoints();
        TurningPoints ofTheLatestAlone = SeriesHistory.of(vintages.subList(vintages.size() - 1, vintages.size()))
                .revisions()
                .turningPoints();

        List<TurningPoint> held = new ArrayList<>(points.agreed());
        held.addAll(points.missed());
        assertThat(held).containsExactlyInAnyOrderElementsOf(ofTheLatestAlone.agreed());
        assertThat(Collections.disjoint(points.agreed(), points.falseSignals())).isTrue();
    }

    @Property(tries = 300)
    void thePagesOfATriangleAreTheTriangle(@ForAll("vintages") List<List<Integer>> values) {
        List<Vintage> newestFirst = new ArrayList<>(vintages(values));
        Collections.reverse(newestFirst);
        List<VintageChange> all = RevisionTriangle.of(
                        newestFirst.iterator(), RevisionTriangle.Rows.CHANGED, Integer.MAX_VALUE)
                .rows();

        List<VintageChange> paged = new ArrayList<>();
        long below = Long.MAX_VALUE;
        while (true) {
            long before = below;
            List<VintageChange> page = RevisionTriangle.of(
                            newestFirst.stream()
                                    .filter(it -> it.edition().revision() < before)
                                    .iterator(),
                            RevisionTriangle.Rows.CHANGED,
                            1)
                    .rows();
            if (page.isEmpty()) {
                break;
            }
            paged.addAll(page);
            below = page.get(0).vintage().edition().revision();
        }

        assertThat(paged).isEqualTo(all);
    }

    @Provide
    Arbitrary<List<Integer>> series() {
        return Arbitraries.integers()
                .between(-8, 8)
                .injectNull(0.2)
                .list()
                .ofMinSize(0)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<List<Integer>>> vintages() {
        return series().list().ofMinSize(1).ofMaxSize(6);
    }

    private static List<Vintage> vintages(List<List<Integer>> eighths) {
        List<Vintage> vintages = new ArrayList<>();
        for (List<Integer> row : eighths) {
            NavigableMap<Period, Double> finals = new TreeMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) != null) {
                    finals.put(Vintages.year(2010 + i), row.get(i) / 8.0);
                }
            }
            vintages.add(new Vintage(Edition.of(vintages.size() + 1), finals, Optional.empty()));
        }
        return vintages;
    }
}
