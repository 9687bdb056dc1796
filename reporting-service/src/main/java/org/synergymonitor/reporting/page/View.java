package org.synergymonitor.reporting.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;

/**
 * How a reader looks at a page. Everything that is seen follows from its address, so links keep the parameters.
 *
 * @param path of the page
 * @param parameters of its query, the first value of each, without those of a download
 * @param ingestionUrl blank if the pages know none
 */
public record View(Language language, ZoneId zone, String path, Map<String, String> parameters, String ingestionUrl) {
    public View {
        parameters = new LinkedHashMap<>(parameters);
    }

    public Texts texts() {
        return MessageBundles.get(Texts.class, Localized.Literal.of(language.code()));
    }

    public String of(Names names) {
        return language.of(names);
    }

    public String period(Period period) {
        return Periods.label(period, language);
    }

    public Moment moment(Instant instant) {
        return Moment.of(instant, zone);
    }

    /** @return the parameter, or a blank */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** @return this view, citable */
    public String self() {
        return address(path, parameters);
    }

    /** @param value null leaves the parameter out */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return address(path, changed);
    }

    /** @return this view, less those parameters */
    public String without(String... names) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        for (String name : names) {
            fewer.remove(name);
        }
        return address(path, fewer);
    }

    /** @return the page of a system at one of its revisions, in the same language */
    public String revision(String system, long revision) {
        return elsewhere("/systems/" + system, "revision", String.valueOf(revision));
    }

    /** @return what alerts a period of a system made, in the same language */
    public String alerts(String system, Period period) {
        return elsewhere("/systems/" + system + "/alerts", "period", period.toString());
    }

    private String elsewhere(String otherPath, String name, String value) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(name, value);
        if (parameters.containsKey("lang")) {
            kept.put("lang", parameters.get("lang"));
        }
        return address(otherPath, kept);
    }

    /** @return a figure of this view as CSV; for a spreadsheet, with a byte order mark */
    public String download(String figure, boolean spreadsheet) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put("figure", figure);
        if (spreadsheet) {
            changed.put("bom", "true");
        }
        return address(path, changed);
    }

    /** @return this view in the other language */
    public String translated() {
        return with("lang", language.other().code());
    }

    /** @return another page, in the same language and as of the same vintage if it is of the same system */
    public String to(String otherPath) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"lang", "asOf", "asOfTime", "revision"}) {
            if (parameters.containsKey(name) && (name.equals("lang") || sameSystem(otherPath))) {
                kept.put(name, parameters.get(name));
            }
        }
        return address(otherPath, kept);
    }

    private boolean sameSystem(String otherPath) {
        return !system(path).isEmpty() && system(path).equals(system(otherPath));
    }

    /** @return the id of the system that a page is of; blank for none */
    private static String system(String path) {
        String prefix = "/systems/";
        if (!path.startsWith(prefix)) {
            return "";
        }
        int end = path.indexOf('/', prefix.length());
        return end < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), end);
    }

    private static String address(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(query.isEmpty() ? path : path + "?" + query).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
