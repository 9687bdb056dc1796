package org.synergymonitor.reporting.page.overview;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.companion.BandFound;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.model.robustness.VariantSigns;

/**
 * What the overview shows of a system beside its newest U.
 *
 * @param course U of the chained series, ascending
 * @param agreeing how many variants give the newest chained U its sign; empty if that was not assessed
 * @param variants how many there are
 * @param bands of the newest final U
 */
record Standing(List<Double> course, OptionalInt agreeing, int variants, List<Names> bands) {
    static Standing of(SynergyMeasured measured) {
        List<SynergyDegree> chained = measured.measurement().chained();
        Optional<VariantSigns> signs = measured.robustness().map(it -> it.chained()).stream()
                .filter(it -> !it.isEmpty() && it.size() == chained.size())
                .map(it -> it.get(it.size() - 1))
                .map(SynergyRobustness::variants)
                .findFirst();
        return new Standing(
                chained.stream().map(SynergyDegree::value).toList(),
                signs.map(it -> OptionalInt.of(
                                agreeing(it, chained.get(chained.size() - 1).value())))
                        .orElse(OptionalInt.empty()),
                signs.map(it -> it.negative() + it.zero() + it.positive()).orElse(0),
                measured.companions().isEmpty()
                        ? List.of()
                        : measured.companions().get(measured.companions().size() - 1).bands().stream()
                                .filter(it ->
                                        it.series().filter(Base.CHAINED::equals).isPresent())
                                .map(BandFound::band)
                                .map(it -> it.names())
                                .toList());
    }

    private static int agreeing(VariantSigns signs, double value) {
        return value < 0 ? signs.negative() : value > 0 ? signs.positive() : signs.zero();
    }
}
