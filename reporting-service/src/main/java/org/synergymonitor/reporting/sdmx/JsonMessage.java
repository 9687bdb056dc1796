package org.synergymonitor.reporting.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.page.Language;
import org.synergymonitor.reporting.sdmx.ResultSeries.Result;

/** Results in SDMX-JSON 2: values are told by their place in the lists of the structure. */
final class JsonMessage {
    private final Language language;
    private final List<ResultSeries> series;
    private final Map<Component, List<Code>> codes = new EnumMap<>(Component.class);
    private final List<Period> periods;

    private JsonMessage(Language language, List<ResultSeries> series) {
        this.language = language;
        this.series = series;
        for (Component component : Component.KEY) {
            codes.put(
                    component,
                    series.stream()
                            .map(it -> it.key().get(component))
                            .distinct()
                            .toList());
        }
        codes.put(
                Component.REVISION,
                series.stream().map(JsonMessage::revision).distinct().toList());
        codes.put(
                Component.OBS_STATUS,
                series.stream()
                        .flatMap(it -> it.results().stream())
                        .map(Result::status)
                        .distinct()
                        .toList());
        TreeSet<Period> all = new TreeSet<>();
        series.forEach(it -> it.results().forEach(result -> all.add(result.period())));
        periods = List.copyOf(all);
    }

    /** @param flat whether results are not grouped by series */
    static Map<String, Object> of(Language language, List<ResultSeries> series, boolean flat) {
        return new JsonMessage(language, series).message(flat);
    }

    private Map<String, Object> message(boolean flat) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("meta", meta());
        Map<String, Object> inside = new LinkedHashMap<>();
        inside.put("dataSets", List.of(dataSet(flat)));
        inside.put("structures", List.of(structure(flat)));
        message.put("data", inside);
        return message;
    }

    /** When it was prepared is when its newest number was recorded: the same numbers are the same bytes. */
    private Map<String, Object> meta() {
        Instant newest = series.stream()
                .map(ResultSeries::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("schema", "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json");
        meta.put("id", Flow.ID + "-" + newest.toEpochMilli());
        meta.put("prepared", newest.toString());
        meta.put("test", false);
        meta.put("contentLanguages", List.of(language.code()));
        meta.put("sender", Map.of("id", Flow.AGENCY));
        return meta;
    }

    private Map<String, Object> dataSet(boolean flat) {
        Map<String, Object> dataSet = new LinkedHashMap<>();
        dataSet.put("structure", 0);
        dataSet.put("action", "Information");
        Map<String, Object> grouped = new LinkedHashMap<>();
        for (ResultSeries each : series) {
            String key = String.join(
                    ":",
                    Component.KEY.stream()
                            .map(it -> String.valueOf(
                                    codes.get(it).indexOf(each.key().get(it))))
                            .toList());
            Map<String, Object> observations = new LinkedHashMap<>();
            for (Result result : each.results()) {
                int at = periods.indexOf(result.period());
                int status = codes.get(Component.OBS_STATUS).indexOf(result.status());
                if (flat) {
                    grouped.put(key + ":" + at, List.of(result.value(), status, at(each)));
                } else {
                    observations.put(String.valueOf(at), List.of(result.value(), status));
                }
            }
            if (!flat) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("attributes", List.of(at(each)));
                one.put("observations", observations);
                grouped.put(key, one);
            }
        }
        dataSet.put(flat ? "observations" : "series", grouped);
        return dataSet;
    }

    /** In the same order in every process, as {@code Map.of} is not. */
    private static Map<String, Object> link(String relation, String urn) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", relation);
        link.put("urn", urn);
        return link;
    }

    private int at(ResultSeries of) {
        return codes.get(Component.REVISION).indexOf(revision(of));
    }

    private static Code revision(ResultSeries of) {
        String revision = Long.toString(of.revision());
        return new Code(revision, new Names(revision, revision));
    }

    private Map<String, Object> structure(boolean flat) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("links", List.of(link("dataflow", Flow.DATAFLOW_URN), link("datastructure", Flow.STRUCTURE_URN)));
        named(structure, Flow.NAMES);
        structure.put("dataSets", List.of(0));
        List<Object> key = new ArrayList<>();
        for (Component component : Component.KEY) {
            Map<String, Object> dimension = component(component);
            dimension.put("keyPosition", Component.KEY.indexOf(component));
            dimension.put(
                    "values", codes.get(component).stream().map(this::value).toList());
            key.add(dimension);
        }
        Map<String, Object> time = component(Component.TIME_PERIOD);
        time.put("keyPosition", Component.KEY.size());
        time.put("roles", List.of("TIME_PERIOD"));
        time.put("values", periods.stream().map(this::value).toList());
        List<Object> observed = new ArrayList<>(flat ? key : List.of());
        observed.add(time);
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put("dataSet", List.of());
        dimensions.put("series", flat ? List.of() : key);
        dimensions.put("observation", observed);
        structure.put("dimensions", dimensions);
        structure.put("measures", Map.of("observation", List.of(component(Component.OBS_VALUE))));
        Map<String, Object> status = component(Component.OBS_STATUS);
        status.put(
                "values",
                codes.get(Component.OBS_STATUS).stream().map(this::value).toList());
        Map<String, Object> revision = component(Component.REVISION);
        revision.put(
                "values",
                codes.get(Component.REVISION).stream().map(this::value).toList());
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("dataSet", List.of());
        attributes.put("dimensionGroup", List.of());
        attributes.put("series", flat ? List.of() : List.of(revision));
        attributes.put("observation", flat ? List.of(status, revision) : List.of(status));
        structure.put("attributes", attributes);
        return structure;
    }

    private Map<String, Object> component(Component component) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", component.name());
        named(described, component.names());
        return described;
    }

    private Map<String, Object> value(Code code) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", code.id());
        named(value, code.names());
        return value;
    }

    private Map<String, Object> value(Period period) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", period.toString());
        named(value, new Names(period.toString(), period.toString()));
        return value;
    }

    private void named(Map<String, Object> described, Names names) {
        described.put("name", language.of(names));
        described.put("names", Map.of(language.code(), language.of(names)));
    }
}
