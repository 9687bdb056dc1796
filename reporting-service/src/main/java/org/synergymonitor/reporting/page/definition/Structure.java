package org.synergymonitor.reporting.page.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The indicators of a definition in their places, with what they weigh in a snapshot. */
record Structure(List<Part> parts) {
    static final String ID = "indicators";

    static Structure of(SystemDefinition definition, Optional<SynergyMeasured> snapshot) {
        Map<String, WeightedIndicator> weighted = new HashMap<>();
        snapshot.filter(it -> !it.measurement().subsystems().isEmpty()).ifPresent(it -> it.panel()
                .subsystems()
                .forEach(subsystem -> subsystem.indicators().forEach(one -> weighted.put(one.id(), one))));
        List<Part> parts = new ArrayList<>();
        for (Subsystem subsystem : definition.subsystems()) {
            for (Dimension dimension : subsystem.dimensions()) {
                for (Indicator indicator : dimension.indicators()) {
                    parts.add(new Part(
                            subsystem, dimension, indicator, Optional.ofNullable(weighted.get(indicator.id()))));
                }
            }
        }
        return new Structure(List.copyOf(parts));
    }

    /** @return the table as CSV has it */
    Figure figure(DefinitionTexts texts, String indicator, String weight) {
        return new Figure(
                ID,
                Figure.Chart.NONE,
                texts.structure(),
                texts.indicators(),
                texts.indicators(),
                indicator,
                List.of(
                        Column.beside("subsystem", texts.subsystem()),
                        Column.beside("dimension", texts.dimension()),
                        Column.beside("zh", texts.zh()),
                        Column.beside("en", texts.en()),
                        Column.beside("unit", texts.unit()),
                        Column.beside("direction", texts.direction()),
                        Column.beside("lower", texts.lower()),
                        Column.beside("upper", texts.upper()),
                        Column.beside("weight", weight)),
                parts.stream().map(Part::row).toList());
    }

    /** An indicator in its place. */
    record Part(Subsystem subsystem, Dimension dimension, Indicator indicator, Optional<WeightedIndicator> measured) {
        /** @return whether the subsystem begins with it */
        public boolean first() {
            return subsystem.indicators().get(0).equals(indicator);
        }

        /** @return whether the dimension begins with it */
        public boolean firstOfDimension() {
            return dimension.indicators().get(0).equals(indicator);
        }

        public int subsystemRows() {
            return subsystem.indicators().size();
        }

        public int dimensionRows() {
            return dimension.indicators().size();
        }

        public boolean positive() {
            return indicator.direction() == Direction.POSITIVE;
        }

        /** @return β as it counted, else as it is given */
        public FigureCell lower() {
            return limits().map(it -> FigureCell.published(it.lower())).orElse(FigureCell.none());
        }

        public FigureCell upper() {
            return limits().map(it -> FigureCell.published(it.upper())).orElse(FigureCell.none());
        }

        public FigureCell weight() {
            return FigureCell.unsigned(measured.map(WeightedIndicator::weight).orElse(null));
        }

        private Optional<Limits> limits() {
            return measured.map(WeightedIndicator::limits).or(indicator::limits);
        }

        private Row row() {
            return Row.of(
                    indicator.id(),
                    indicator.id(),
                    List.of(
                            FigureCell.of(subsystem.id()),
                            FigureCell.of(dimension.id()),
                            FigureCell.of(indicator.names().zh()),
                            FigureCell.of(indicator.names().en()),
                            FigureCell.of(indicator.unit()),
                            FigureCell.of(indicator.direction().toString()),
                            lower(),
                            upper(),
                            weight()));
        }
    }
}
