package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.VariantSigns;

/** What a condition says of every period that it can judge, ascending. */
final class Judgements {
    private final AlertSubject subject;

    private Judgements(AlertSubject subject) {
        this.subject = subject;
    }

    static List<Judgement> of(AlertCondition condition, AlertSubject subject) {
        Judgements judgements = new Judgements(subject);
        if (condition instanceof AlertCondition.Degree degree) {
            return judgements.of(degree);
        }
        if (condition instanceof AlertCondition.Band band) {
            return judgements.of(band);
        }
        if (condition instanceof AlertCondition.OrderDegree order) {
            return judgements.of(order);
        }
        return judgements.of((AlertCondition.SignShare) condition);
    }

    private List<Judgement> of(AlertCondition.Degree condition) {
        double closing = condition.threshold() + condition.deadBand();
        List<Judgement> judgements = new ArrayList<>();
        Stream.concat(
                        subject.measured().measurement().degrees(condition.series()).stream(),
                        subject.preliminary(condition.series(), condition.reading()).stream())
                .forEach(degree -> value(degree, condition.pair())
                        .ifPresent(u -> judgements.add(
                                new Judgement(degree.period(), u, u < condition.threshold(), u >= closing))));
        return judgements;
    }

    private static OptionalDouble value(SynergyDegree degree, Optional<Pair> pair) {
        boolean whole = pair.isEmpty() || degree.deltas().size() == 2;
        return whole
                ? OptionalDouble.of(degree.value())
                : degree.pairwise().stream()
                        .filter(it -> pair.get().holds(it.first()) && pair.get().holds(it.second()))
                        .mapToDouble(it -> it.value())
                        .findFirst();
    }

    private List<Judgement> of(AlertCondition.Band condition) {
        List<Judgement> judgements = new ArrayList<>();
        subject.bandSet(condition.bandSet()).ifPresent(set -> {
            OptionalDouble before = OptionalDouble.empty();
            for (RuleValue now : values(condition, set)) {
                double from = set.band(now.value()).from();
                if (before.isPresent()) {
                    judgements.add(Judgement.of(now.period(), now.value(), from < before.getAsDouble()));
                }
                before = OptionalDouble.of(from);
            }
        });
        return judgements;
    }

    private List<RuleValue> values(AlertCondition.Band condition, BandSet set) {
        if (condition.series().isPresent()) {
            return subject.measured().measurement().degrees(condition.series().get()).stream()
                    .map(degree -> new RuleValue(degree.period(), degree.value()))
                    .toList();
        }
        return set.measure() == BandSet.Measure.U
                ? List.of()
                : Companions.of(subject.measured(), List.of()).stream()
                        .flatMap(it -> it.couplingCoordination().coordination().stream()
                                .map(d -> new RuleValue(it.period(), d)))
                        .toList();
    }

    private List<Judgement> of(AlertCondition.OrderDegree condition) {
        List<Subsystem> subsystems = subject.measured().definition().subsystems();
        int j = IntStream.range(0, subsystems.size())
                .filter(i -> subsystems.get(i).id().equals(condition.subsystem()))
                .findFirst()
                .orElse(-1);
        return j < 0
                ? List.of()
                : subject.measured().measurement().degrees(condition.series()).stream()
                        .map(degree -> Judgement.of(
                                degree.period(),
                                degree.deltas().get(j),
                                degree.deltas().get(j) < -condition.threshold()))
                        .toList();
    }

    private List<Judgement> of(AlertCondition.SignShare condition) {
        List<Judgement> judgements = new ArrayList<>();
        for (SynergyDegree degree : subject.measured().measurement().degrees(condition.series())) {
            subject.signs(condition.series(), degree.period())
                    .map(signs -> share(signs, degree.value()))
                    .ifPresent(
                            share -> judgements.add(Judgement.of(degree.period(), share, share < condition.share())));
        }
        return judgements;
    }

    private static double share(VariantSigns signs, double u) {
        int same = u < 0 ? signs.negative() : u > 0 ? signs.positive() : signs.zero();
        return (double) same / signs.admissible();
    }

    private record RuleValue(Period period, double value) {}
}
