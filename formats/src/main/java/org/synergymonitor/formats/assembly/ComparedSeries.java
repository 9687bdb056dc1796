package org.synergymonitor.formats.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.unit.Scaling;
import org.synergymonitor.formats.unit.Units;
import org.synergymonitor.model.definition.Period;

/** One series of a release, beside what was known of it, in the unit of the release. */
final class ComparedSeries {
    private static final double JUMP = 10 - 1e-9;
    private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_EVEN);

    private final NavigableMap<Period, ReportedObservation> reported = new TreeMap<>();
    private final Map<Period, Double> before = new TreeMap<>();
    private final NavigableMap<Period, Double> now = new TreeMap<>();
    private final Map<String, OptionalInt> powers = new HashMap<>();
    private String unit;

    void report(ReportedObservation observation) {
        reported.put(observation.period(), observation);
        unit = unit == null ? observation.unit() : unit;
        if (observation.value() != null) {
            now.put(observation.period(), observation.value());
        }
    }

    /** To be told after what is reported. */
    void know(KnownCell cell) {
        OptionalInt power = powerFrom(cell.unit());
        if (cell.value() == null || power.isEmpty()) {
            return;
        }
        double value = Scaling.scale(BigDecimal.valueOf(cell.value()), power.getAsInt());
        before.put(cell.period(), value);
        if (!reported.containsKey(cell.period())) {
            now.put(cell.period(), value);
        }
    }

    private OptionalInt powerFrom(String knownUnit) {
        return unit == null || knownUnit == null
                ? OptionalInt.of(0)
                : powers.computeIfAbsent(knownUnit, it -> Units.power(it, unit));
    }

    void judge(AssembledRelease release, CappedWarnings warnings) {
        Plausibility plausibility = Plausibility.of(now);
        reported.forEach((period, observation) -> {
            Double value = observation.value();
            Double old = before.get(period);
            if (value == null || value.equals(old)) {
                return;
            }
            Map.Entry<Period, Double> earlier = now.lowerEntry(period);
            boolean adjacent = earlier != null && period.since(earlier.getKey()) == 1;
            if (old != null && isJump(value, old)) {
                warnings.add(jump(release, observation, period, old, "the vintage before has " + old));
            } else if (adjacent && isJump(value, earlier.getValue())) {
                warnings.add(jump(
                        release,
                        observation,
                        earlier.getKey(),
                        earlier.getValue(),
                        earlier.getKey() + " has " + earlier.getValue()));
            } else if (adjacent && plausibility.doubts(earlier.getValue(), value)) {
                warnings.add(Finding.of(
                        Code.IMPLAUSIBLE_CHANGE,
                        release.place(observation),
                        value.toString(),
                        earlier.getKey(),
                        percent(value / earlier.getValue() - 1)));
            }
        });
    }

    private static boolean isJump(double value, double other) {
        double ratio = value / other;
        return value != 0 && other != 0 && ratio > 0 && (ratio >= JUMP || 1 / ratio >= JUMP);
    }

    private static Finding jump(
            AssembledRelease release, ReportedObservation observation, Period against, double other, String hint) {
        BigDecimal factor = BigDecimal.valueOf(observation.value())
                .divide(BigDecimal.valueOf(other), SHOWN)
                .stripTrailingZeros();
        boolean readable = Math.abs(factor.precision() - factor.scale()) <= 12;
        return Finding.of(
                        Code.UNIT_JUMP,
                        release.place(observation),
                        observation.value().toString(),
                        against,
                        readable ? factor.toPlainString() : factor.toString())
                .withHint(hint);
    }

    private static String percent(double change) {
        BigDecimal percent = BigDecimal.valueOf(change).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + " %";
    }
}
