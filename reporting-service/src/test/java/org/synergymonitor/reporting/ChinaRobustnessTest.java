package org.synergymonitor.reporting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.robustness.DegreeRange;
import org.synergymonitor.model.robustness.Diagnostics;
import org.synergymonitor.model.robustness.Omissions;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.model.robustness.SubsystemRobustness;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.model.robustness.WeightInterval;
import org.synergymonitor.model.weighting.WeightedIndicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.reporting.DocumentedPage.number;

/** What docs/example.md says of how sure the signs of 2019 and 2020 are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChinaRobustnessTest {
    private final DocumentedPage page = new DocumentedPage("example.md");
    private final ChinaSample sample = new ChinaSample();
    private final Measured after = sample.measured(26);
    private final Robustness robustness = assess(after);
    private final List<SynergyRobustness> shown = List.of(
            degree(assess(sample.measured(25)), "2019"), degree(robustness, "2019"), degree(robustness, "2020"));

    @Test
    void theVariants() {
        page.printsRow("U", u(sample.measured(25), "2019"), u(after, "2019"), u(after, "2020"));
        row("admissible variants", it -> it.variants().admissible());
        row(
                "of them negative, positive",
                it -> it.variants().negative() + ", " + it.variants().positive());
        row("U over them", it -> text(it.variants().range()));
        row(
                "another sign, by choice",
                it -> it.variants().flips().isEmpty()
                        ? "none"
                        : it.variants().flips().stream()
                                .map(flip -> "`%s` %d of %d".formatted(flip.choice(), flip.different(), flip.of()))
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void theOmissions() {
        row("indicators left out one by one", it -> it.indicators().of());
        row("another sign without that indicator", it -> flipping(it.indicators()));
        row("U over them", it -> text(it.indicators().range().orElseThrow()));
        row("periods left out one by one", it -> it.periods().of());
        row("another sign without that period", it -> flipping(it.periods()));
        row("U over them", it -> text(it.periods().range().orElseThrow()));
    }

    @Test
    void theWeights() {
        for (int j = 0; j < 2; j++) {
            List<WeightedIndicator> indicators =
                    after.panel().subsystems().get(j).indicators();
            SubsystemRobustness subsystem = robustness.subsystems().get(j);
            assertThat(subsystem.bootstrap().degenerateDraws()).isZero();
            for (int i = 0; i < indicators.size(); i++) {
                WeightInterval interval = subsystem.bootstrap().intervals().get(i);
                if (List.of("air-freight", "new-business-registrations", "employment-in-industry")
                        .contains(interval.indicator())) {
                    page.printsRow(
                            "`" + interval.indicator() + "`",
                            indicators.get(i).weight(),
                            interval.lower(),
                            interval.upper());
                }
            }
            Diagnostics diagnostics = subsystem.diagnostics();
            page.printsRow(
                    "`" + subsystem.id() + "`",
                    indicators.size(),
                    diagnostics.effectiveIndicators(),
                    diagnostics.collinear().size(),
                    diagnostics.counterTrend().size());
        }
    }

    private void row(String what, Function<SynergyRobustness, Object> cell) {
        page.printsRow(what, shown.stream().map(cell).toList());
    }

    private static String flipping(Omissions<?> omissions) {
        return omissions.flipping().isEmpty()
                ? "none"
                : omissions.flipping().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    }

    private static String text(DegreeRange range) {
        return number(range.least()) + " to " + number(range.greatest());
    }

    private static double u(Measured measured, String year) {
        return measured.measurement()
                .degree(Base.CHAINED, Period.parse(year))
                .orElseThrow()
                .value();
    }

    private static SynergyRobustness degree(Robustness robustness, String year) {
        Stream<SynergyRobustness> degrees = robustness.degrees(Base.CHAINED).stream();
        return degrees.filter(it -> it.period().equals(Period.parse(year)))
                .findFirst()
                .orElseThrow();
    }

    private static Robustness assess(Measured measured) {
        return RobustnessAssessment.assess(measured.definition(), measured.panel(), measured.measurement());
    }
}
