package org.synergymonitor.reporting.explanation;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Contribution;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.reporting.ChinaSample;
import org.synergymonitor.reporting.DocumentedPage;
import org.synergymonitor.reporting.measurement.Origin;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;

import static org.synergymonitor.reporting.DocumentedPage.number;

/** What docs/example.md says of the causes of 2020. */
class ChinaExplanationTest {
    private static final Period YEAR = Period.parse("2020");

    private final DocumentedPage page = new DocumentedPage("example.md");
    private final ChinaSample sample = new ChinaSample();

    @Test
    void theNewestRevision() {
        Explanation explanation = explain(sample.measured(29));

        page.prints(explanation.summary().en());
        page.prints(explanation.summary().zh());
        page.prints("`status` %s, `cause` `%s`"
                .formatted(
                        explanation.status().orElseThrow(), explanation.cause().get(0)));
        for (SubsystemChange it : explanation.subsystems()) {
            page.printsRow(code(it.id()), it.orderDegreeBase(), it.orderDegree(), it.delta());
            for (NamedObstacle obstacle : it.obstacles().subList(0, 2)) {
                page.printsRow(
                        code(it.id()),
                        code(obstacle.indicator()),
                        obstacle.value(),
                        obstacle.share().orElseThrow());
            }
        }
        for (IndicatorContribution it : explanation.contributions().subList(0, 5)) {
            page.printsRow(
                    code(it.indicator()), it.orderParameterBase(), it.orderParameter(), it.weight(), it.contribution());
        }
    }

    @Test
    void theLogarithmsOfTheOtherDefinition() {
        Explanation explanation = explain(ChinaSample.measured(sample.geometric(), sample.state(29)));

        for (int j = 0; j < explanation.logarithmic().size(); j++) {
            SubsystemChange change = explanation.subsystems().get(j);
            List<Contribution> split = explanation.logarithmic().get(j).contributions();
            page.printsRow(
                    code(change.id()),
                    code(explanation.logarithmic().get(j).status().name()),
                    text(split.get(0)) + ", " + text(split.get(1)) + ", …",
                    split.stream().mapToDouble(Contribution::value).sum(),
                    change.orderDegreeBase(),
                    change.orderDegree());
        }
    }

    private static Explanation explain(Measured measured) {
        Origin origin = new Origin(
                measured.definition().id(),
                false,
                29,
                29,
                Optional.empty(),
                "live",
                "live",
                measured.measurement().modelVersion(),
                measured.measurement().digest());
        return new Explaining(
                        new OriginatedMeasurement(
                                origin,
                                measured.definition(),
                                measured.panel(),
                                measured.measurement(),
                                Optional.of(RobustnessAssessment.assess(
                                        measured.definition(), measured.panel(), measured.measurement())),
                                List.of()),
                        Base.CHAINED,
                        MeasuredDegree.find(measured.measurement(), Base.CHAINED, YEAR)
                                .orElseThrow())
                .explanation();
    }

    private static String text(Contribution contribution) {
        return code(contribution.indicator()) + " " + number(contribution.value());
    }

    private static String code(String id) {
        return "`" + id + "`";
    }
}
