package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The rows of a CSV, streaming and within limits, however many fields each has. */
public final class CsvRows implements AutoCloseable {
    private static final int READ_AHEAD = 16_384;

    private final Limits limits;
    private final CsvRowHandler handler;
    private final CsvReader<CsvRow> csv;
    private final Iterator<CsvRow> rows;
    private int read;

    private CsvRows(Content content, char separator, boolean skipEmptyLines) throws IOException {
        limits = content.limits();
        handler = new CsvRowHandler(limits);
        csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(skipEmptyLines)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // every character of a quoted field can be a doubled quote
                .maxBufferSize(2 * limits.cell() + READ_AHEAD)
                .build(handler, content.text());
        rows = csv.iterator();
    }

    /** Empty lines are no rows. */
    public static CsvRows of(Content content, char separator) throws IOException {
        return new CsvRows(content, separator, true);
    }

    /** Empty lines are rows too: in a laid-out table they count. */
    public static CsvRows withEmptyLines(Content content, char separator) throws IOException {
        return new CsvRows(content, separator, false);
    }

    /**
     * @return empty after the last row
     * @throws Refusal if it is no CSV from here on, or larger than is read
     */
    public Optional<CsvRow> next() throws IOException {
        CsvRow row;
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            row = rows.next();
        } catch (CsvParseException e) {
            throw refusal(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (++read > limits.rows()) {
            throw Refusal.because(Code.TOO_MANY_ROWS, Place.line(row.line()), null, limits.rows());
        }
        return Optional.of(row);
    }

    private Refusal refusal(CsvParseException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        String reason = failure.getCause() == null
                ? failure.getMessage()
                : failure.getCause().getMessage();
        if (reason.contains("maximum buffer size")) {
            return Refusal.because(Code.CELL_TOO_LONG, handler.place(), null, limits.cell());
        }
        return Refusal.because(Code.INVALID_CSV, handler.place(), null, reason);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
