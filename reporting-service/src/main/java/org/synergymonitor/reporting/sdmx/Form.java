package org.synergymonitor.reporting.sdmx;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;

import org.synergymonitor.reporting.http.ProblemException;

/** The form of an answer, found out from what the client accepts. */
enum Form {
    JSON("application/vnd.sdmx.data+json;version=2.0.0"),
    CSV("application/vnd.sdmx.data+csv;version=2.1.0"),
    CSV_WITH_BOTH("application/vnd.sdmx.data+csv;version=2.1.0;labels=both"),
    CSV_WITH_NAMES("application/vnd.sdmx.data+csv;version=2.1.0;labels=name");

    private static final List<String> CSV_VERSIONS = List.of("2.0.0", "2.1.0");
    private static final List<String> JSON_VERSIONS = List.of("2.0.0", "2.1.0");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean labelsBoth() {
        return this == CSV_WITH_BOTH;
    }

    boolean labelsName() {
        return this == CSV_WITH_NAMES;
    }

    /**
     * @param format the parameter of that name, for those who cannot set a header; else null
     * @param accepted best first
     */
    static Form of(String format, List<MediaType> accepted) {
        if (format != null) {
            return switch (format) {
                case "csv", "csvfile" -> CSV;
                case "csvfilewithlabels" -> CSV_WITH_BOTH;
                case "json", "jsondata" -> JSON;
                default ->
                    throw ProblemException.badParameter(
                            "format",
                            format,
                            "参数 format 须为 csv、csvfilewithlabels 或 json",
                            "Parameter format must be csv, csvfilewithlabels or json");
            };
        }
        for (MediaType type : accepted) {
            Form form = of(type);
            if (form != null) {
                return form;
            }
        }
        throw ProblemException.notAcceptable(
                String.valueOf(accepted),
                "可提供 " + JSON.mediaType + " 与 " + CSV.mediaType,
                "There are " + JSON.mediaType + " and " + CSV.mediaType);
    }

    private static Form of(MediaType type) {
        String name = type.getType() + "/" + type.getSubtype();
        Map<String, String> parameters = type.getParameters();
        String version = parameters.get("version");
        return switch (name) {
            case "*/*", "application/*", "application/json" -> JSON;
            case "text/csv", "text/*" -> CSV;
            case "application/vnd.sdmx.data+json" -> version == null || JSON_VERSIONS.contains(version) ? JSON : null;
            case "application/vnd.sdmx.data+csv" ->
                version == null || CSV_VERSIONS.contains(version) ? labelled(parameters) : null;
            default -> null;
        };
    }

    private static Form labelled(Map<String, String> parameters) {
        return switch (parameters.getOrDefault("labels", "id")) {
            case "id" -> CSV;
            case "both" -> CSV_WITH_BOTH;
            case "name" -> CSV_WITH_NAMES;
            default -> null;
        };
    }
}
