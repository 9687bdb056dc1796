package org.synergymonitor.formats.assembly;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.unit.Scaling;
import org.synergymonitor.model.Finite;

/** Reads decimal numbers, and nothing else that a programming language takes for one. */
final class Decimals {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
    private static final int LONGEST = 400;
    private static final int FARTHEST_POWER = 24;

    private Decimals() {}

    static OptionalDouble read(String text, int power, Place place, Consumer<Finding> wrong) {
        if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
            wrong.accept(Finding.of(Code.INVALID_NUMBER, place, text));
            return OptionalDouble.empty();
        }
        double value = Scaling.scale(text, power) + 0.0;
        if (Math.abs(value) > Finite.MAX_MAGNITUDE) {
            wrong.accept(Finding.of(Code.OUT_OF_RANGE, place, text, -Finite.MAX_MAGNITUDE, Finite.MAX_MAGNITUDE));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** @return a power of ten, 0 if it is wrong */
    static int power(String text, Place place, Consumer<Finding> wrong) {
        if (!INTEGER.matcher(text).matches()) {
            wrong.accept(Finding.of(Code.INVALID_NUMBER, place, text).withHint("UNIT_MULT is a power of ten, like 6"));
            return 0;
        }
        int power = Integer.parseInt(text);
        if (Math.abs(power) > FARTHEST_POWER) {
            wrong.accept(Finding.of(Code.OUT_OF_RANGE, place, text, -FARTHEST_POWER, FARTHEST_POWER)
                    .withHint("UNIT_MULT is a power of ten: 6 for millions, not 1000000"));
            return 0;
        }
        return power;
    }
}
