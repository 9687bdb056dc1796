package org.synergymonitor.formats.sdmxcsv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.report.Place;

/** Eurostat's SDMX-CSV: ids in lower case, flags of its own, one time of update for all. */
final class EurostatDialect implements Dialect {
    private static final String FLAGS = "OBS_FLAG";
    private static final String MISSING = ":";
    private static final String SAID_TO_BE_MISSING = "NaN";
    private static final Pattern FLAGGED = Pattern.compile("(:|[+-]?[\\d.]+(?:[eE][+-]?\\d+)?)\\s*([a-z]*)");

    private final LastUpdate lastUpdate;

    EurostatDialect(LastUpdate lastUpdate) {
        this.lastUpdate = lastUpdate;
    }

    static boolean speaks(List<String> header) {
        return header.contains(LastUpdate.COLUMN) || header.contains(FLAGS);
    }

    @Override
    public String component(String header) {
        return switch (header) {
            case "geo" -> Component.REF_AREA;
            case "unit" -> Component.UNIT_MEASURE;
            default -> header.toUpperCase(Locale.ROOT);
        };
    }

    @Override
    public void rewrite(Action action, Map<String, String> components, Function<String, Place> places) {
        String updated = components.remove(LastUpdate.COLUMN);
        if (updated != null) {
            lastUpdate.tell(updated, places.apply(LastUpdate.COLUMN));
        }
        String flags = components.getOrDefault(FLAGS, "");
        Matcher value = FLAGGED.matcher(components.getOrDefault(Component.OBS_VALUE, ""));
        if (value.matches()) {
            flags += value.group(2);
            components.put(Component.OBS_VALUE, value.group(1));
        }
        if (action == Action.MERGE) {
            components.replace(Component.OBS_VALUE, MISSING, SAID_TO_BE_MISSING);
        } else {
            components.remove(Component.OBS_VALUE, MISSING);
        }
        EurostatFlags.status(flags).ifPresent(it -> components.putIfAbsent(Component.OBS_STATUS, it));
        EurostatFlags.confidentiality(flags).ifPresent(it -> components.putIfAbsent(Component.CONF_STATUS, it));
    }
}
