package org.synergymonitor.reporting.page.overview;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.page.Language;
import org.synergymonitor.reporting.page.figure.FigureCell;

/** The orders that a reader can ask for. Systems without the number come last. */
enum EntryOrder {
    NAME,
    FIXED,
    CHAINED,
    RECORDED;

    static EntryOrder of(String parameter) {
        for (EntryOrder order : values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(parameter)) {
                return order;
            }
        }
        if (parameter.isEmpty()) {
            return NAME;
        }
        throw ProblemException.badParameter(
                "sort",
                parameter,
                "参数 sort 须为 name、fixed、chained 或 recorded",
                "Parameter sort must be name, fixed, chained or recorded");
    }

    Comparator<Entry> comparator(Language language) {
        Collator collator = Collator.getInstance(language == Language.ZH ? Locale.CHINA : Locale.ENGLISH);
        Comparator<Entry> byName = Comparator.comparing(Entry::name, collator::compare);
        return switch (this) {
            case NAME -> byName;
            case FIXED ->
                Comparator.comparingDouble((Entry it) -> number(it.fixed())).thenComparing(byName);
            case CHAINED ->
                Comparator.comparingDouble((Entry it) -> number(it.chained())).thenComparing(byName);
            case RECORDED ->
                Comparator.comparing((Entry it) ->
                                it.recorded() == null ? "" : it.recorded().instant())
                        .reversed()
                        .thenComparing(byName);
        };
    }

    private static double number(FigureCell cell) {
        return cell.value() == null ? Double.MAX_VALUE : cell.value();
    }
}
