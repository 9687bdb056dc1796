package org.synergymonitor.formats.sdmxjson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Place;

/** What the data sets of a message are made of. */
record MessageStructure(
        Optional<StructureReference> reference,
        Map<Level, List<Concept>> dimensions,
        List<Concept> measures,
        Map<Level, List<Concept>> attributes,
        int annotations) {
    List<Concept> dimensions(Level level) {
        return dimensions.getOrDefault(level, List.of());
    }

    List<Concept> attributes(Level level) {
        return attributes.getOrDefault(level, List.of());
    }

    /** @return the dimensions in the order that they have in the keys of dimension groups */
    List<Concept> allDimensions() {
        return dimensions(Level.DATA_SET, Level.SERIES, Level.OBSERVATION);
    }

    /** @return the dimensions in the keys of observations outside of series, though other data sets may have series */
    List<Concept> flatDimensions() {
        return dimensions(Level.SERIES, Level.OBSERVATION);
    }

    private List<Concept> dimensions(Level... levels) {
        return Stream.of(levels).flatMap(it -> dimensions(it).stream()).toList();
    }

    /** @return what the attributes have where none is given */
    Given presets() {
        Map<String, Concept> preset = attributes.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.preset() != null)
                .collect(Collectors.toMap(Concept::id, Function.identity(), (first, second) -> first));
        Given presets = new Given();
        preset.forEach((id, concept) -> presets.put(id, concept.preset(), concept.at()));
        return presets;
    }

    /** @return what is presented once, for the whole of a data set */
    Given dataSetDimensions() {
        Given given = new Given();
        for (Concept dimension : dimensions(Level.DATA_SET)) {
            Place at = dimension.at();
            given.put(
                    dimension.id(),
                    dimension.values().isEmpty() ? null : dimension.values().get(0),
                    at);
        }
        return given;
    }
}
