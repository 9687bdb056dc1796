package org.synergymonitor.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/**
 * Tells the format of a message. Bytes that cannot be text (a workbook, an old workbook, a PDF) are what they are, whatever the content type
 * says. Of a text the content type says whether it is CSV, JSON or XML; if it says none of these, the first character does. Which CSV it is,
 * its header says, since bureaus call all of them text/csv.
 */
public final class FormatDetection {
    private static final int HEAD = 1024;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FormatDetection() {}

    /**
     * @param contentType as declared
     * @param hasProfile whether the layout of the table is known
     * @throws Refusal if it is no format that is read here, with a hint what to send instead
     */
    public static Format detect(Content content, Optional<String> contentType, boolean hasProfile) throws IOException {
        String head;
        try (InputStream bytes = content.bytes()) {
            head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        String type = contentType
                .map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (isBinary(head)) {
            return binary(head, type, hasProfile);
        }
        if (type.equals(WORKBOOK)) {
            throw Refusal.because(Code.INVALID_WORKBOOK, Place.NOWHERE, null, "it is not a zip");
        }
        return switch (kind(type).orElse(TextKind.of(head))) {
            case CSV -> CsvHeader.of(content).format(hasProfile);
            case JSON -> Format.JSON;
            case XML -> throw Refusal.because(Code.SDMX_ML_NOT_SUPPORTED, Place.NOWHERE, type.isEmpty() ? null : type);
            case HTML ->
                throw refuse(
                        Code.UNSUPPORTED_MEDIA_TYPE,
                        "text/html",
                        "this is a web page: perhaps an error page, or a table that was saved under the name of a workbook");
        };
    }

    private static boolean isBinary(String head) {
        return head.startsWith("PK\3\4") || head.startsWith("\u00D0\u00CF\u0011\u00E0") || head.startsWith("%PDF");
    }

    private static Format binary(String head, String type, boolean hasProfile) {
        if (head.startsWith("%PDF")) {
            throw refuse(Code.UNSUPPORTED_MEDIA_TYPE, "application/pdf", "send the table as XLSX or CSV");
        }
        if (!head.startsWith("PK")) {
            throw refuse(
                    Code.UNSUPPORTED_MEDIA_TYPE,
                    "application/vnd.ms-excel",
                    "an old or encrypted workbook: save it as XLSX without a password, or as CSV");
        }
        if (!isWorkbook(head)) {
            throw refuse(
                    Code.UNSUPPORTED_MEDIA_TYPE,
                    type.isEmpty() ? "application/zip" : type,
                    "a zip is read only as a backfill; send one file at a time");
        }
        if (!hasProfile) {
            throw refuse(Code.UNKNOWN_FORMAT, WORKBOOK, "a workbook needs a layout profile");
        }
        return Format.TABLE_XLSX;
    }

    /** The first entry of a zip has its name at byte 30. */
    private static boolean isWorkbook(String head) {
        String name = head.length() < 30 ? "" : head.substring(30);
        return name.startsWith("[Content_Types].xml")
                || name.startsWith("_rels/")
                || name.startsWith("docProps/")
                || name.startsWith("xl/");
    }

    private static Optional<TextKind> kind(String type) {
        if (type.endsWith("+xml") || type.equals("application/xml") || type.equals("text/xml")) {
            return Optional.of(TextKind.XML);
        }
        if (type.endsWith("+json") || type.equals("application/json") || type.equals("text/json")) {
            return Optional.of(TextKind.JSON);
        }
        if (type.endsWith("+csv") || type.matches("(text|application)/(csv|tab-separated-values)")) {
            return Optional.of(TextKind.CSV);
        }
        return switch (type) {
            case "text/html" -> Optional.of(TextKind.HTML);
            case "",
                    "text/plain",
                    "application/octet-stream",
                    "application/vnd.ms-excel",
                    "application/gzip",
                    "application/x-gzip",
                    "application/x-download",
                    "application/force-download" -> Optional.empty();
            default -> throw refuse(Code.UNSUPPORTED_MEDIA_TYPE, type, "send CSV, JSON or XLSX, and say so");
        };
    }

    static Refusal refuse(Code code, String value, String hint) {
        return Refusal.because(Finding.of(code, Place.NOWHERE, value).withHint(hint));
    }

    /** What a text is, as far as its first character tells. */
    private enum TextKind {
        CSV,
        JSON,
        XML,
        HTML;

        static TextKind of(String head) {
            String text = head.replace("\0", "")
                    .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?\\s*", "")
                    .toLowerCase(Locale.ROOT);
            if (text.startsWith("{") || text.startsWith("[")) {
                return JSON;
            }
            if (text.startsWith("<")) {
                return text.startsWith("<!doctype html") || text.contains("<html") ? HTML : XML;
            }
            return CSV;
        }
    }
}
