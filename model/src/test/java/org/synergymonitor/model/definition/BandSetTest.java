package org.synergymonitor.model.definition;

import java.util.List;
import java.util.stream.DoubleStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.model.definition.BandSet.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class BandSetTest {
    /** The source's four stages; the bounds are an illustration. */
    public static BandSet stages() {
        return new BandSet(
                "stages",
                "1",
                new Names("协同发展阶段", "Stages of development"),
                Measure.D,
                List.of(
                        band(0, "起步", "Start"),
                        band(0.4, "发展", "Development"),
                        band(0.6, "拓展", "Expansion"),
                        band(0.8, "成熟", "Maturity")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, Start",
        "0.3999, Start",
        "0.4, Development",
        "0.6, Expansion",
        "0.79, Expansion",
        "0.8, Maturity",
        "1, Maturity"
    })
    void aBandBeginsAtItsBound(double value, String name) {
        assertThat(stages().band(value).names().en()).isEqualTo(name);
    }

    @Test
    void everythingWrongWithTheBandsIsSaid() {
        assertThatThrownBy(() -> set(Measure.U, 0, 0.5, 0.5, 1.5))
                .hasMessageContaining("the first band begins at -1.0, not at 0.0")
                .hasMessageContaining("the band from 0.5 does not begin above the one before")
                .hasMessageContaining("no U reaches the band from 1.5");
        assertThatThrownBy(() -> set(Measure.D)).hasMessageContaining("1 to 20 bands, not 0");
        assertThatThrownBy(() -> set(Measure.D, 0, Double.NaN)).hasMessageContaining("finite");
    }

    @Test
    void whatIsNoDegreeHasNoBand() {
        assertThatThrownBy(() -> stages().band(-0.1)).hasMessageContaining("D cannot be -0.1");
        assertThatThrownBy(() -> stages().band(Double.NaN)).hasMessageContaining("D cannot be NaN");
    }

    @Property(tries = 300)
    void everyDegreeLiesInExactlyOneBand(
            @ForAll @DoubleRange(min = -1, max = 1) double value,
            @ForAll @Size(max = 19) @UniqueElements List<@DoubleRange(min = -0.99, max = 1) Double> bounds) {
        BandSet set = set(
                Measure.U,
                DoubleStream.concat(
                                DoubleStream.of(-1),
                                bounds.stream().mapToDouble(Double::doubleValue).sorted())
                        .toArray());

        Band found = set.band(value);

        List<Band> bands = set.bands();
        int next = bands.indexOf(found) + 1;
        assertThat(found.from()).isLessThanOrEqualTo(value);
        assertThat(next == bands.size() || value < bands.get(next).from()).isTrue();
    }

    static BandSet set(Measure measure, double... from) {
        return new BandSet(
                "set",
                "1",
                new Names("集", "Set"),
                measure,
                DoubleStream.of(from).mapToObj(it -> band(it, "带", "Band")).toList());
    }

    private static Band band(double from, String zh, String en) {
        return new Band(from, new Names(zh, en));
    }

    @Test
    void aSetHasUpToTwentyBandsAndTheLastMayBeTheGreatestDegreeAlone() {
        double[] twenty = DoubleStream.iterate(-1, from -> from + 0.1).limit(20).toArray();
        twenty[19] = 1;

        assertThat(set(Measure.U, twenty).band(1).from()).isEqualTo(1);
        assertThatThrownBy(() -> set(
                        Measure.U,
                        DoubleStream.iterate(-1, from -> from + 0.05).limit(21).toArray()))
                .hasMessageContaining("a set has 1 to 20 bands, not 21");
    }

    @Test
    void aDegreeAboveOneHasNoBand() {
        assertThatThrownBy(() -> stages().band(1.1)).hasMessage("D cannot be 1.1");
    }
}
