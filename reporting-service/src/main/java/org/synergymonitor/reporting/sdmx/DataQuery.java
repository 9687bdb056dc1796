package org.synergymonitor.reporting.sdmx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.sdmx.ResultSeries.Result;

/**
 * What a data query asks for.
 *
 * @param asOf only what could be known then
 * @param updatedAfter only series of revisions recorded later
 * @param first at most so many results of each series, from the first; 0 for all
 * @param last the same from the last
 * @param flat whether results are not grouped by series
 */
record DataQuery(
        DataPath path,
        List<Predicate<ResultSeries>> series,
        List<Predicate<Result>> results,
        Optional<Instant> asOf,
        Optional<Instant> updatedAfter,
        int first,
        int last,
        boolean flat) {
    private static final int MOST = 1_000_000;
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Set<String> KNOWN = Set.of(
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "attributes",
            "measures",
            "includeHistory",
            "asOf",
            "format");

    /** @param query as it came, null for none: a plus is a plus */
    static DataQuery parse(String path, String query) {
        Map<String, String> parameters = parameters(query);
        List<Predicate<ResultSeries>> series = new ArrayList<>();
        List<Predicate<Result>> results = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("c[") && name.endsWith("]")) {
                filter(name.substring(2, name.length() - 1), value, series, results);
            } else if (!KNOWN.contains(name)) {
                throw Refusals.unsupported(name, value);
            }
        });
        requireDefault(parameters, "attributes", Set.of("all", "dsd"));
        requireDefault(parameters, "measures", Set.of("all"));
        requireDefault(parameters, "includeHistory", Set.of("false"));
        requireDefault(parameters, "dimensionAtObservation", Set.of("TIME_PERIOD", "AllDimensions"));
        Optional<Instant> asOf = value(parameters, "asOf").map(it -> Parameters.instant("asOf", it));
        Optional<Instant> after = value(parameters, "updatedAfter").map(it -> Parameters.instant("updatedAfter", it));
        if (asOf.isPresent() && after.isPresent() && after.get().isAfter(asOf.get())) {
            throw Refusals.syntax(
                    "updatedAfter",
                    after.get().toString(),
                    "updatedAfter 不得晚于 asOf",
                    "updatedAfter must not be later than asOf");
        }
        return new DataQuery(
                DataPath.parse(path),
                series,
                results,
                asOf,
                after,
                count(parameters, "firstNObservations"),
                count(parameters, "lastNObservations"),
                value(parameters, "dimensionAtObservation")
                        .filter("AllDimensions"::equals)
                        .isPresent());
    }

    /** @return what it wants of a series; none if it wants none of it */
    Optional<ResultSeries> select(ResultSeries of) {
        boolean wanted = path.admits(
                        Component.KEY.stream().map(it -> of.key().get(it).id()).toList())
                && series.stream().allMatch(it -> it.test(of))
                && updatedAfter.map(it -> of.recordedAt().isAfter(it)).orElse(true);
        if (!wanted) {
            return Optional.empty();
        }
        List<Result> admitted = of.results().stream()
                .filter(it -> results.stream().allMatch(filter -> filter.test(it)))
                .toList();
        return Optional.of(of.with(ends(admitted))).filter(it -> !it.results().isEmpty());
    }

    private List<Result> ends(List<Result> all) {
        if (first == 0 && last == 0) {
            return all;
        }
        List<Result> ends = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i < first || i >= all.size() - last) {
                ends.add(all.get(i));
            }
        }
        return ends;
    }

    private static void filter(
            String component, String text, List<Predicate<ResultSeries>> series, List<Predicate<Result>> results) {
        switch (component) {
            case "FREQ", "REF_AREA", "SYSTEM", "INDICATOR" -> {
                Component dimension = Component.valueOf(component);
                Predicate<String> condition = Condition.onCode(dimension, text);
                series.add(it -> condition.test(it.key().get(dimension).id()));
            }
            case "TIME_PERIOD" -> {
                var condition = Condition.onPeriod(text);
                results.add(it -> condition.test(it.period()));
            }
            case "OBS_VALUE" -> {
                Predicate<Double> condition = Condition.onValue(text);
                results.add(it -> condition.test(it.value()));
            }
            case "OBS_STATUS" -> {
                Predicate<String> condition = Condition.onCode(Component.OBS_STATUS, text);
                results.add(it -> condition.test(it.status().id()));
            }
            default ->
                throw Refusals.syntax(
                        "c[" + component + "]", text, "没有这个成分", "The data structure has no such component");
        }
    }

    private static void requireDefault(Map<String, String> parameters, String name, Set<String> supported) {
        value(parameters, name).filter(it -> !supported.contains(it)).ifPresent(it -> {
            throw Refusals.unsupported(name, it);
        });
    }

    private static int count(Map<String, String> parameters, String name) {
        return value(parameters, name)
                .map(it -> (int) Parameters.number(name, it, 1, MOST))
                .orElse(0);
    }

    private static Optional<String> value(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String parameter : AMPERSAND.split(query, -1)) {
                int equals = parameter.indexOf('=');
                String name = decode(equals < 0 ? parameter : parameter.substring(0, equals));
                if (!name.isEmpty()
                        && parameters.putIfAbsent(
                                        name, decode(parameter.substring(equals < 0 ? parameter.length() : equals + 1)))
                                != null) {
                    throw Refusals.syntax(name, parameter, "参数只能给一次", "A parameter may be given only once");
                }
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusals.syntax("query", encoded, "百分号编码有误", "The percent encoding is broken");
        }
    }
}
