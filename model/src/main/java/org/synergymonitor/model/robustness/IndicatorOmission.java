package org.synergymonitor.model.robustness;

import java.util.List;

import org.synergymonitor.model.definition.Method;

/** Leaves out one indicator after the other. Only the weights of its own subsystem change: σ and r of the others stay. */
final class IndicatorOmission {
    private IndicatorOmission() {}

    /** @return for every step, in order */
    static List<Omissions<String>> omit(
            Method method, List<VaryingIndicators> subsystems, CompositeOrder published, List<Step> steps) {
        List<OmissionTally<String>> tallies =
                steps.stream().map(OmissionTally<String>::new).toList();
        for (int j = 0; j < subsystems.size(); j++) {
            VaryingIndicators indicators = subsystems.get(j);
            OrderParameterTable table = OrderParameterTable.of(indicators, method.expansion());
            for (int i = 0; i < indicators.size() && isPossible(indicators); i++) {
                CompositeOrder without =
                        published.with(j, table.orderDegrees(method.aggregation(), weightsWithout(indicators, i)));
                for (OmissionTally<String> tally : tallies) {
                    tally.add(indicators.id(i), without);
                }
            }
        }
        return tallies.stream().map(OmissionTally::omissions).toList();
    }

    static boolean isPossible(VaryingIndicators indicators) {
        return indicators.size() > 1;
    }

    private static double[] weightsWithout(VaryingIndicators indicators, int omitted) {
        return Weightings.shares(indicators.size(), omitted, i -> {
            double conflict = 0;
            for (int h = 0; h < indicators.size(); h++) {
                conflict += h == omitted ? 0 : Weightings.significant(1 - indicators.correlation(i, h));
            }
            return indicators.sigma(i) * conflict;
        });
    }
}
