package org.synergymonitor.reporting.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;

/** CSV (RFC 4180) beside JSON: when it is meant, and how it is written. What there is none of stays empty. */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";
    public static final MediaType TYPE = new MediaType("text", "csv", "UTF-8");

    private Csv() {}

    /** @param format the parameter of that name; without it {@code Accept} decides */
    public static boolean isWanted(String format, Request request) {
        if (format == null) {
            List<Variant> variants =
                    Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, TYPE).build();
            Variant best = request.selectVariant(variants);
            return best != null && best.getMediaType().isCompatible(TYPE);
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default ->
                throw ProblemException.badParameter(
                        "format", format, "参数 format 须为 csv 或 json", "Parameter format must be csv or json");
        };
    }

    public static String write(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet takes text that begins like this for a formula, and would run it. */
    public static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r\n\0".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** As JSON writes it: the same digits on any JDK. */
    public static String number(Double value) {
        return value == null ? "" : NumberOutput.toString(value, true);
    }
}
