package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads the observations of a data set, one by one, and what is said of many of them at once. */
final class DataSetReader {
    private final JsonCursor cursor;
    private final DataSetHead head;
    private final MessageStructure structure;
    private final Optional<StructureReference> reference;
    private final Rows rows;
    private final Findings findings;
    private final Values values;
    private final List<Concept> observed;
    private final Set<String> measures;
    private final List<Concept> dimensions;
    private final Groups groups = new Groups();
    private final Given dataSet;
    private final Given dataSetAttributes;
    private final Given presets;
    private int seriesRead;

    DataSetReader(JsonCursor cursor, DataSetHead head, MessageStructure structure, Rows rows, Findings findings) {
        this.cursor = cursor;
        this.head = head;
        this.structure = structure;
        this.reference = structure.reference().or(head::reference);
        this.rows = rows;
        this.findings = findings;
        this.values = new Values(structure.annotations(), findings);
        this.observed = Stream.concat(structure.measures().stream(), structure.attributes(Level.OBSERVATION).stream())
                .toList();
        this.measures = structure.measures().stream().map(Concept::id).collect(Collectors.toSet());
        this.dimensions = structure.allDimensions();
        this.dataSet = structure.dataSetDimensions();
        this.dataSetAttributes = values.all(structure.attributes(Level.DATA_SET), head.attributes());
        this.presets = structure.presets();
    }

    void read() throws IOException {
        readGroups();
        cursor.members(head.at().field(), (name, place) -> {
            switch (name) {
                case "annotations" -> values.annotations(cursor, place);
                case "series" -> cursor.entries(place.field(), this::series);
                case "observations" -> {
                    SeriesLayers flat = new SeriesLayers(structure.flatDimensions(), new Given(), new Given());
                    cursor.entries(place.field(), (key, at) -> observation(key, at, flat));
                }
                default -> cursor.skipEntries();
            }
        });
        groups.unmatched().forEach(it -> passPartial(it.layers(), head.at()));
        if (!head.holdsRows() && head.groups().isEmpty()) {
            passPartial(List.of(dataSetAttributes, dataSet), head.at());
        }
    }

    private void readGroups() {
        List<Concept> attributes = structure.attributes(Level.DIMENSION_GROUP);
        for (DataSetHead.GroupAttributes group : head.groups()) {
            Given given = values.all(attributes, group.attributes());
            Key.read(group.key(), dimensions, group.at(), findings)
                    .ifPresent(key -> groups.add(dimensions, key, given, group.at()));
        }
    }

    private void series(String key, Place at) throws IOException {
        List<Cell> late = head.lateAttributes().get(seriesRead++);
        Optional<Given> named = Key.read(key, structure.dimensions(Level.SERIES), at, findings);
        if (named.isEmpty()) {
            cursor.skipEntries();
            return;
        }
        List<Concept> concepts = structure.attributes(Level.SERIES);
        SeriesLayers series = new SeriesLayers(
                structure.dimensions(Level.OBSERVATION),
                named.get(),
                late == null ? new Given() : values.all(concepts, late));
        boolean[] holdsRows = {false};
        cursor.members(at.field(), (name, place) -> {
            switch (name) {
                case "annotations" -> values.annotations(cursor, place);
                case "attributes" -> attributes(series, concepts, late, place);
                case "observations" -> {
                    holdsRows[0] = cursor.isObject();
                    cursor.entries(place.field(), (observation, each) -> observation(observation, each, series));
                }
                default -> cursor.skip();
            }
        });
        if (!holdsRows[0]) {
            passPartial(List.of(series.attributes(), series.dimensions(), dataSet), at);
        }
    }

    private void attributes(SeriesLayers series, List<Concept> concepts, List<Cell> late, Place at) throws IOException {
        if (late != null) {
            cursor.skip();
        } else {
            cursor.elements(
                    at.field(),
                    (index, place) -> values.add(series.attributes(), concepts, index, Cell.read(cursor, place)));
        }
    }

    private void observation(String key, Place at, SeriesLayers series) throws IOException {
        int before = findings.errors();
        Optional<Given> named = Key.read(key, series.observed(), at, findings);
        Given given = named.orElseGet(Given::new);
        boolean[] says = {false};
        cursor.elements(at.field(), (index, place) -> {
            says[0] = true;
            values.add(given, observed, index, Cell.read(cursor, place));
        });
        if (named.isPresent() && head.action() == Action.MERGE) {
            requireDimensions(given, series, at);
        }
        if (findings.errors() == before) {
            rows.pass(head.action(), reference, layers(given, series, says[0]), at);
        }
    }

    private List<Given> layers(Given observation, SeriesLayers series, boolean says) {
        if (head.action() == Action.DELETE) {
            return List.of(observation, series.dimensions(), dataSet);
        }
        List<Given> layers = new ArrayList<>(List.of(observation, series.attributes(), series.dimensions(), dataSet));
        layers.addAll(1, groups.of(new Layers(layers)));
        layers.add(dataSetAttributes);
        if (says) {
            layers.add(presets);
        }
        return layers;
    }

    /** A value that is merged needs its whole key: only attributes hold for many observations at once. */
    private void requireDimensions(Given observation, SeriesLayers series, Place at) {
        if (observation.components().keySet().stream().noneMatch(measures::contains)) {
            return;
        }
        Layers key = new Layers(List.of(observation, series.dimensions(), dataSet));
        dimensions.stream()
                .filter(it -> !key.containsKey(it.id()))
                .forEach(it -> findings.add(Code.INCOMPLETE_KEY, at, null, it.id()));
    }

    /** Attributes above the observations are merged, whatever is done to the observations themselves. */
    private void passPartial(List<Given> layers, Place at) {
        if (head.action() == Action.DELETE) {
            rows.pass(Action.DELETE, reference, layers, at);
        } else if (!layers.get(0).components().isEmpty()) {
            rows.pass(Action.MERGE, reference, layers, at);
        }
    }

    /**
     * What is given above the observations of a series, or of none.
     *
     * @param observed the dimensions that are left to the keys of the observations
     */
    private record SeriesLayers(List<Concept> observed, Given dimensions, Given attributes) {}
}
