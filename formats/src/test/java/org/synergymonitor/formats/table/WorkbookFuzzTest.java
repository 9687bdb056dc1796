package org.synergymonitor.formats.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.synergymonitor.formats.Messages;
import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A workbook: the packed file as it is, or its parts one after the other, each after the form feed that ends the one before. */
class WorkbookFuzzTest extends FuzzTest {
    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml");
    private static final String SHEET = """
            <worksheet><sheetData>
            <row r="2"><c r="E2" t="inlineStr"><is><t>area: CN</t></is></c></row>
            <row r="3"><c r="C3"><v>2019</v></c><c r="D3" s="1"><v>43831</v></c><c r="E3"><v>2021</v></c></row>
            <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s"><v>1</v></c><c r="C4"><v>1234.5600000000001</v></c>
            <c r="D4"><f>1+1</f><v>2</v></c><c r="E4" t="e"><v>#N/A</v></c></row>
            <row r="5"><c t="str"><v>b</v></c><c t="b"><v>1</v></c><c><v>-1E3</v></c></row>
            </sheetData></worksheet>""";

    @Override
    protected void read(byte[] input) throws IOException {
        boolean packed = input.length > 1 && input[0] == 'P' && input[1] == 'K';
        Messages.read(packed ? input : zip(new String(input, ISO_8859_1)), null, Optional.of(TableFuzzTest.LAYOUT));
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        String relationships = "<Relationships><Relationship Id='1' Type='x/%s' Target='%s'/>%s</Relationships>";
        String parts = String.join(
                "\f",
                "<Types/>",
                relationships.formatted("officeDocument", "xl/workbook.xml", ""),
                "<workbook><workbookPr date1904='1'/><sheets><sheet name='a' id='1'/></sheets></workbook>",
                relationships.formatted(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "<Relationship Id='2' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
                                + "<Relationship Id='3' Type='x/styles' Target='/xl/styles.xml'/>"),
                SHEET,
                "<sst><si><t>rail</t><rPh><t>x</t></rPh></si><si><r><t>k</t></r><r><t>m</t></r></si></sst>",
                "<styleSheet><numFmts><numFmt numFmtId='165' formatCode='yyyy'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='165'/></cellXfs></styleSheet>");
        return Stream.of(parts.getBytes(ISO_8859_1), zip(parts));
    }

    private static byte[] zip(String text) throws IOException {
        List<String> parts = Arrays.asList(text.split("\f", PARTS.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (int index = 0; index < parts.size(); index++) {
                zip.putNextEntry(new ZipEntry(PARTS.get(index)));
                zip.write(parts.get(index).getBytes(ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }
}
