package org.synergymonitor.reporting.page.definition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.page.View;

/**
 * A definition before a reader.
 *
 * @param revision of the snapshot whose weights are shown; a blank if there is none
 * @param version what made it; a blank if nothing has been measured with it
 * @param json as it can be put again
 */
record Reading(
        SystemDefinition definition,
        String lede,
        String frequency,
        String revision,
        String version,
        List<Choice> choices,
        Structure structure,
        List<StatedBands> bands,
        List<StatedRule> rules,
        String json) {

    static Reading of(
            View view,
            DefinitionTexts texts,
            SystemDefinition definition,
            Optional<SynergyMeasured> snapshot,
            String version) {
        ConditionWords words = new ConditionWords(view, texts, definition);
        return new Reading(
                definition,
                texts.lede(
                        definition.subsystems().size(),
                        definition.subsystems().stream()
                                .mapToInt(it -> it.dimensions().size())
                                .sum(),
                        definition.indicators().size()),
                frequency(texts, definition),
                snapshot.map(it -> String.valueOf(it.revision())).orElse(""),
                version,
                MethodChoices.of(view, texts, definition.method()),
                Structure.of(definition, snapshot),
                definition.bandSets().stream()
                        .map(it -> StatedBands.of(texts, it))
                        .toList(),
                definition.alerts().inForce().stream()
                        .map(it -> StatedRule.of(texts, words, definition.alerts(), it))
                        .toList(),
                new String(EventCodec.encode(definition), StandardCharsets.UTF_8));
    }

    private static String frequency(DefinitionTexts texts, SystemDefinition definition) {
        return switch (definition.frequency()) {
            case ANNUAL -> texts.annual();
            case HALF_YEARLY -> texts.halfYearly();
            case QUARTERLY -> texts.quarterly();
            case MONTHLY -> texts.monthly();
        };
    }
}
