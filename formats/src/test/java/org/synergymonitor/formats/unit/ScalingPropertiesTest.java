package org.synergymonitor.formats.unit;

import java.math.BigDecimal;
import java.math.BigInteger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class ScalingPropertiesTest {
    @Property
    void scalingRoundsTheExactProductOnce(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") BigInteger digits,
            @ForAll @IntRange(min = 0, max = 30) int decimals,
            @ForAll @IntRange(min = -40, max = 40) int power) {
        String text = new BigDecimal(digits, decimals).toPlainString();

        double scaled = Scaling.scale(text, power);

        assertThat(scaled).isEqualTo(Double.parseDouble(digits + "e" + (power - decimals)));
    }
}
