package org.synergymonitor.reporting.explanation;

import java.util.List;

import org.synergymonitor.reporting.http.Csv;

/** The contributions as CSV, ranked. */
final class ExplanationCsv {
    private static final List<String> HEADER = List.of(
            "indicator",
            "name_zh",
            "name_en",
            "subsystem",
            "unit",
            "base",
            "value",
            "e_base",
            "e",
            "weight",
            "contribution");

    private ExplanationCsv() {}

    static String write(Explanation explanation) {
        return Csv.write(
                HEADER,
                explanation.contributions().stream()
                        .map(it -> List.of(
                                it.indicator(),
                                Csv.text(it.names().zh()),
                                Csv.text(it.names().en()),
                                it.subsystem(),
                                Csv.text(it.unit()),
                                Csv.number(it.base()),
                                Csv.number(it.value()),
                                Csv.number(it.orderParameterBase()),
                                Csv.number(it.orderParameter()),
                                Csv.number(it.weight()),
                                Csv.number(it.contribution())))
                        .toList());
    }
}
