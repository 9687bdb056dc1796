package org.synergymonitor.reporting.page.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.companion.BandFound;
import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.model.robustness.VariantSigns;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.Texts;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Column.Role;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** U over time against one base, how sure its sign is, and what alerts it made. */
final class DegreeFigure {
    private static final String PRELIMINARY = "preliminary";

    private final Shown shown;
    private final Texts words;
    private final Base base;
    private final List<Companions> companions;
    private final Map<Period, List<AlertTransitioned>> alerts;

    private DegreeFigure(Shown shown, Base base, List<Companions> companions, List<AlertTransitioned> alerts) {
        this.shown = shown;
        this.words = shown.view().texts();
        this.base = base;
        this.companions = companions;
        this.alerts = alerts.stream()
                .filter(it -> it.transition().series().filter(base::equals).isPresent())
                .collect(Collectors.groupingBy(it -> it.transition().period()));
    }

    static Figure of(Shown shown, Base base, List<Companions> companions, List<AlertTransitioned> alerts) {
        return new DegreeFigure(shown, base, companions, alerts).figure();
    }

    private Figure figure() {
        List<SynergyDegree> degrees = shown.measured().measurement().degrees(base);
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < degrees.size(); t++) {
            rows.add(row(degrees.get(t), null, robustness(t, degrees.size())));
        }
        preliminary().ifPresent(it -> rows.add(row(it, PRELIMINARY, Optional.empty())));
        return new Figure(
                "degree-" + base,
                Figure.Chart.BARS,
                title(degrees),
                description(degrees),
                shown.texts().degreeNote(),
                words.period(),
                List.of(
                        Column.series("u", "U"),
                        Column.beside("sign", words.sign()),
                        Column.beside("status", words.status()),
                        Column.beside("robustness", words.robustness()),
                        Column.beside("range", words.range()),
                        Column.beside("band", words.band()),
                        new Column("alerts", words.alerts(), Role.MARKER)),
                rows);
    }

    private String baseName() {
        return base == Base.FIXED ? words.fixed() : words.chained();
    }

    private String title(List<SynergyDegree> degrees) {
        if (degrees.isEmpty()) {
            return shown.texts().degreeNone(baseName());
        }
        SynergyDegree newest = degrees.get(degrees.size() - 1);
        return shown.texts()
                .degreeTitle(
                        baseName(),
                        Numerals.signed(newest.value()),
                        shown.view().period(newest.period()));
    }

    private String description(List<SynergyDegree> degrees) {
        if (degrees.isEmpty()) {
            return title(degrees);
        }
        SynergyDegree newest = degrees.get(degrees.size() - 1);
        return shown.texts()
                .degreeDescription(
                        baseName(),
                        degrees.size(),
                        shown.view().period(newest.period()),
                        Numerals.signed(newest.value()),
                        (int) degrees.stream().filter(SynergyDegree::negative).count());
    }

    private Optional<SynergyDegree> preliminary() {
        return shown.measured()
                .measurement()
                .preliminary()
                .filter(it -> it.status() == Preliminary.Status.PRELIMINARY)
                .flatMap(it -> base == Base.FIXED ? it.fixed() : it.chained());
    }

    private Optional<VariantSigns> robustness(int t, int size) {
        return shown.measured()
                .robustness()
                .map(it -> base == Base.FIXED ? it.fixed() : it.chained())
                .filter(it -> it.size() == size)
                .map(it -> it.get(t))
                .map(SynergyRobustness::variants);
    }

    private Row row(SynergyDegree degree, String mark, Optional<VariantSigns> signs) {
        double value = degree.value();
        return new Row(
                degree.period().toString(),
                FigureCell.link(
                        shown.view().period(degree.period()),
                        shown.view().with("period", degree.period().toString()) + "#contributions"),
                mark,
                List.of(
                        FigureCell.signed(value),
                        FigureCell.of(value < 0 ? words.negative() : value > 0 ? words.positive() : words.zero()),
                        FigureCell.of(status(degree, mark)),
                        FigureCell.of(signs.map(it -> agreement(it, value)).orElse(words.notAssessed())),
                        FigureCell.of(signs.map(it -> shown.texts()
                                        .rangeOf(
                                                Numerals.signed(it.range().least()),
                                                Numerals.signed(it.range().greatest())))
                                .orElse(FigureCell.NONE)),
                        FigureCell.of(band(degree.period())),
                        alerts(degree.period())));
    }

    private String status(SynergyDegree degree, String mark) {
        List<String> parts = new ArrayList<>();
        parts.add(mark == null ? words.finalPeriod() : words.preliminary());
        if (degree.gap()) {
            parts.add(words.gapInBase());
        }
        if (degree.clamped()) {
            parts.add(words.clamped());
        }
        return String.join(" · ", parts);
    }

    private String agreement(VariantSigns signs, double value) {
        int agreeing = value < 0 ? signs.negative() : value > 0 ? signs.positive() : signs.zero();
        int all = signs.negative() + signs.zero() + signs.positive();
        return (agreeing == all ? words.robust() : words.contested()) + " (" + agreeing + "/" + all + ")";
    }

    private String band(Period period) {
        return companions.stream()
                .filter(it -> it.period().equals(period))
                .flatMap(it -> it.bands().stream())
                .filter(it -> it.series().filter(base::equals).isPresent())
                .map(BandFound::band)
                .map(it -> shown.view().of(it.names()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), it -> it.isEmpty() ? FigureCell.NONE : it));
    }

    private FigureCell alerts(Period period) {
        List<AlertTransitioned> here = alerts.getOrDefault(period, List.of());
        if (here.isEmpty()) {
            return FigureCell.none();
        }
        return FigureCell.link(
                        "▲ " + here.size(),
                        shown.view().alerts(shown.measured().definition().id(), period))
                .marked("alert");
    }
}
