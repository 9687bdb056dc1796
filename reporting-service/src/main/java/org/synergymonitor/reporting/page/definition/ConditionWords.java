package org.synergymonitor.reporting.page.definition;

import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.View;

/** What an alert rule waits for, in words. */
final class ConditionWords {
    private final View view;
    private final DefinitionTexts texts;
    private final SystemDefinition definition;

    ConditionWords(View view, DefinitionTexts texts, SystemDefinition definition) {
        this.view = view;
        this.texts = texts;
        this.definition = definition;
    }

    String of(AlertCondition condition) {
        if (condition instanceof AlertCondition.Degree degree) {
            return of(degree);
        }
        if (condition instanceof AlertCondition.Band band) {
            return band.series()
                    .map(it -> texts.whenBandU(base(it), band.bandSet()))
                    .orElseGet(() -> texts.whenBandD(band.bandSet()));
        }
        if (condition instanceof AlertCondition.OrderDegree order) {
            return texts.whenOrder(
                    subsystem(order.subsystem()), base(order.series()), Numerals.published(order.threshold()));
        }
        AlertCondition.SignShare share = (AlertCondition.SignShare) condition;
        return texts.whenShare(base(share.series()), Shares.percent(share.share()));
    }

    private String of(AlertCondition.Degree degree) {
        String threshold = Numerals.published(degree.threshold());
        String falls = degree.pair()
                .map(it ->
                        texts.whenPair(subsystem(it.first()), subsystem(it.second()), base(degree.series()), threshold))
                .orElseGet(() -> texts.whenDegree(base(degree.series()), threshold));
        String closes =
                degree.deadBand() > 0 ? texts.closesAt(Numerals.published(degree.threshold() + degree.deadBand())) : "";
        return falls + closes + (degree.reading() == AlertCondition.Reading.PRELIMINARY ? texts.preliminaryToo() : "");
    }

    private String base(Base base) {
        return base == Base.FIXED ? view.texts().fixed() : view.texts().chained();
    }

    private String subsystem(String id) {
        return definition.subsystems().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> view.of(it.names()))
                .findFirst()
                .orElse(id);
    }
}
