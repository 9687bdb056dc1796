package org.synergymonitor.model.robustness;

import java.util.Arrays;
import java.util.List;

import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Period;

/** Leaves out one complete period after the other and finds limits and weights anew; bases stay what they were. */
final class PeriodOmission {
    private PeriodOmission() {}

    /** @return for every step, in order */
    static List<Omissions<Period>> omit(
            Method method, List<VaryingIndicators> subsystems, List<Period> periods, List<Step> steps) {
        List<OmissionTally<Period>> tallies =
                steps.stream().map(OmissionTally<Period>::new).toList();
        List<OrderParameterTable> tables = subsystems.stream()
                .map(it -> OrderParameterTable.of(it, method.expansion()))
                .toList();
        List<ResampledCritic> critics =
                subsystems.stream().map(ResampledCritic::new).toList();
        int[] times = new int[periods.size()];
        Arrays.fill(times, 1);
        for (int omitted = 0; omitted < times.length && isPossible(method, periods); omitted++) {
            times[omitted] = 0;
            double[][] orderDegrees = new double[tables.size()][];
            for (int j = 0; j < orderDegrees.length; j++) {
                critics.get(j).weigh(times);
                orderDegrees[j] = tables.get(j)
                        .without(omitted)
                        .orderDegrees(method.aggregation(), critics.get(j).weights());
            }
            times[omitted] = 1;
            CompositeOrder order = new CompositeOrder(method.synergy(), orderDegrees);
            for (OmissionTally<Period> tally : tallies) {
                if (omitted != tally.step().t() && omitted != tally.step().base()) {
                    tally.add(periods.get(omitted), order);
                }
            }
        }
        return tallies.stream().map(OmissionTally::omissions).toList();
    }

    static boolean isPossible(Method method, List<Period> periods) {
        return periods.size() > method.minimumPeriods();
    }
}
