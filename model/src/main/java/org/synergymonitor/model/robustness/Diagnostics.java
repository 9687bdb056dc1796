package org.synergymonitor.model.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.weighting.Critic;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/**
 * What the weights of a subsystem rest on.
 *
 * @param conflictShares conflictᵢ/Σ conflict in definition order; 0 throughout without conflict
 * @param effectiveIndicators 1/Σw², between 1 and the number that vary: so many indicators of equal weight would be as
 *     concentrated (the inverse of Herfindahl's index; Hill 1973, order 2); 0 if none varies
 * @param collinear pairs with |r| ≥ 0.95, row by row
 * @param counterTrend the indicators with Pearson's r(eᵢ, u) &lt; 0 over the complete periods: they fall when their subsystem's
 *     order degree rises; none if u does not vary
 * @param counterTrendShare Σw of these, in [0, 1]
 */
public record Diagnostics(
        Series conflictShares,
        double effectiveIndicators,
        List<CollinearPair> collinear,
        List<String> counterTrend,
        double counterTrendShare) {
    private static final double ROUNDING = 1e-12;

    public Diagnostics {
        effectiveIndicators = Finite.require("effective number of indicators", effectiveIndicators);
        collinear = List.copyOf(collinear);
        counterTrend = List.copyOf(counterTrend);
        counterTrendShare = Finite.require("share of the counter-trend", counterTrendShare);
        if (effectiveIndicators < 0 || counterTrendShare < 0 || counterTrendShare > 1) {
            throw new IllegalArgumentException("no diagnostics: " + effectiveIndicators + ", " + counterTrendShare);
        }
    }

    /** @return whether more than half of the weight runs against the order degree it makes up */
    public boolean counterTrendDominates() {
        return counterTrendShare > 0.5;
    }

    static Diagnostics of(WeightedSubsystem weighted, SubsystemMeasurement measured) {
        List<WeightedIndicator> indicators = weighted.indicators();
        double conflict = 0;
        double squares = 0;
        for (WeightedIndicator indicator : indicators) {
            conflict += indicator.conflict();
            squares += indicator.weight() * indicator.weight();
        }
        double whole = conflict;
        Series trend = trends(indicators, measured);
        List<String> counterTrend = new ArrayList<>();
        double share = 0;
        for (int i = 0; i < indicators.size(); i++) {
            if (trend.get(i) < -ROUNDING) {
                counterTrend.add(indicators.get(i).id());
                share += indicators.get(i).weight();
            }
        }
        return new Diagnostics(
                Series.of(indicators.stream()
                        .map(it -> whole == 0 ? 0 : it.conflict() / whole)
                        .toList()),
                squares == 0 ? 0 : 1 / squares,
                collinear(weighted),
                counterTrend,
                Math.min(1, share));
    }

    /** @return r(eᵢ, u) of every indicator, 0 where one of them does not vary */
    private static Series trends(List<WeightedIndicator> indicators, SubsystemMeasurement measured) {
        Series u = measured.orderDegrees();
        List<Series> e =
                Stream.concat(measured.orderParameters().stream(), Stream.of(u)).toList();
        List<Boolean> constant = Stream.concat(
                        indicators.stream().map(WeightedIndicator::constant), Stream.of(u.max() - u.min() < ROUNDING))
                .toList();
        return Critic.weigh(e, constant).correlations().get(indicators.size());
    }

    private static List<CollinearPair> collinear(WeightedSubsystem weighted) {
        List<CollinearPair> pairs = new ArrayList<>();
        for (int i = 0; i < weighted.indicators().size(); i++) {
            for (int h = i + 1; h < weighted.indicators().size(); h++) {
                double r = weighted.correlations().get(i).get(h);
                if (Math.abs(r) >= CollinearPair.NEARLY) {
                    pairs.add(new CollinearPair(
                            weighted.indicators().get(i).id(),
                            weighted.indicators().get(h).id(),
                            r));
                }
            }
        }
        return pairs;
    }
}
