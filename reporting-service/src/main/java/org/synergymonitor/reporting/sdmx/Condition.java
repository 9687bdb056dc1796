package org.synergymonitor.reporting.sdmx;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.http.Parameters;

/** A filter on one component, such as {@code ge:2015+le:2020,2022}: the comma is an or, the plus an and. */
final class Condition {
    private static final Pattern OR = Pattern.compile(",");
    private static final Pattern AND = Pattern.compile("\\+");
    private static final List<String> OPERATORS = List.of("eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew");

    private Condition() {}

    /** @param text not yet relieved of the plus, which form encoding would take for a blank */
    static Predicate<String> onCode(Component component, String text) {
        return parse(component, text, (operator, value) -> code(operator, value));
    }

    static Predicate<Double> onValue(String text) {
        return parse(Component.OBS_VALUE, text, (operator, value) -> number(operator, value));
    }

    static Predicate<Period> onPeriod(String text) {
        return parse(
                Component.TIME_PERIOD,
                text,
                (operator, value) -> period(operator, Months.of(Parameters.period("c[TIME_PERIOD]", value))));
    }

    private static <T> Predicate<T> parse(Component component, String text, Terms<T> terms) {
        Predicate<T> any = it -> false;
        for (String alternative : OR.split(text, -1)) {
            Predicate<T> all = it -> true;
            for (String term : AND.split(alternative, -1)) {
                all = all.and(term(component, term, terms));
            }
            any = any.or(all);
        }
        return any;
    }

    private static <T> Predicate<T> term(Component component, String term, Terms<T> terms) {
        int colon = term.indexOf(':');
        String operator = colon < 0 ? "eq" : term.substring(0, colon);
        String value = term.substring(colon + 1);
        if (!OPERATORS.contains(operator) || value.isEmpty()) {
            throw Refusals.syntax(
                    "c[" + component + "]",
                    term,
                    "条件须形如 值 或 运算符:值，运算符为 " + String.join("、", OPERATORS),
                    "A condition looks like value or operator:value, with one of " + String.join(", ", OPERATORS));
        }
        return terms.of(operator, value);
    }

    private static Predicate<String> code(String operator, String value) {
        return switch (operator) {
            case "eq" -> it -> it.equals(value);
            case "ne" -> it -> !it.equals(value);
            case "lt" -> it -> it.compareTo(value) < 0;
            case "le" -> it -> it.compareTo(value) <= 0;
            case "gt" -> it -> it.compareTo(value) > 0;
            case "ge" -> it -> it.compareTo(value) >= 0;
            case "co" -> it -> it.contains(value);
            case "nc" -> it -> !it.contains(value);
            case "sw" -> it -> it.startsWith(value);
            default -> it -> it.endsWith(value);
        };
    }

    private static Predicate<Double> number(String operator, String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw Refusals.syntax("c[OBS_VALUE]", value, "须为数值", "must be a number");
        }
        return switch (operator) {
            case "eq" -> it -> it == number;
            case "ne" -> it -> it != number;
            case "lt" -> it -> it < number;
            case "le" -> it -> it <= number;
            case "gt" -> it -> it > number;
            case "ge" -> it -> it >= number;
            default -> throw Refusals.unsupported("c[OBS_VALUE]", operator + ":" + value);
        };
    }

    private static Predicate<Period> period(String operator, Months asked) {
        return switch (operator) {
            case "eq" ->
                it -> Months.of(it).first() >= asked.first() && Months.of(it).last() <= asked.last();
            case "ne" ->
                it -> Months.of(it).first() < asked.first() || Months.of(it).last() > asked.last();
            case "lt" -> it -> Months.of(it).last() < asked.first();
            case "le" -> it -> Months.of(it).last() <= asked.last();
            case "gt" -> it -> Months.of(it).first() > asked.last();
            case "ge" -> it -> Months.of(it).first() >= asked.first();
            default -> throw Refusals.unsupported("c[TIME_PERIOD]", operator);
        };
    }

    /** What an operator and its value ask for. */
    private interface Terms<T> {
        Predicate<T> of(String operator, String value);
    }
}
