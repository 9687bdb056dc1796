package org.synergymonitor.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.xml.stream.XMLStreamException;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The grid of one sheet of an XLSX workbook. */
final class WorkbookGrid implements Grid {
    /** Its shared strings are held in memory. */
    private static final long UNPACKED = 64L << 20;

    @Override
    public void read(Content content, LayoutProfile profile, Visitor visitor) throws IOException {
        Path file = Files.createTempFile("workbook-", ".part");
        try (InputStream bytes = content.bytes()) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            read(file, bounded(content.limits()), profile, visitor);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw invalid(e);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, Limits limits, LayoutProfile profile, Visitor visitor)
            throws IOException, XMLStreamException {
        try (Workbook workbook = Workbook.open(file, limits);
                InputStream sheet = workbook.sheet(profile.sheet())) {
            new SheetRows(SafeXml.of(sheet), workbook.sharedStrings(), workbook.formats(), workbook.from1904(), limits)
                    .read(visitor);
        }
    }

    private static Limits bounded(Limits limits) {
        return new Limits(
                limits.bytes(),
                Math.min(UNPACKED, limits.unpackedBytes()),
                limits.rows(),
                limits.columns(),
                limits.cell(),
                limits.entries(),
                limits.nesting(),
                limits.observations());
    }

    private static Refusal invalid(Exception failure) {
        return Refusal.because(Code.INVALID_WORKBOOK, Place.NOWHERE, null, failure.getMessage());
    }
}
