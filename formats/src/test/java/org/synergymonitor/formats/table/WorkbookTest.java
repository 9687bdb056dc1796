package org.synergymonitor.formats.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.PayloadContent;
import org.synergymonitor.formats.payload.Payloads;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WorkbookTest {
    private static final LayoutProfile LAYOUT = Tables.layout(
            Map.of(
                    Component.REF_AREA, Tables.constant("CN"),
                    Component.INDICATOR, Tables.column(1),
                    Component.TIME_PERIOD, Tables.header(1)),
            Body.from(2),
            Notation.DEFAULT);
    private static final String HEADER = row(1, "<c r='B1'><v>2020</v></c><c r='C1'><v>2021</v></c>");
    private static final String LABEL = "<c r='A2' t='inlineStr'><is><t>甲</t></is></c>";

    @Test
    void numbersHaveTheDigitsThatASpreadsheetShows() {
        assertThat(read(HEADER
                                + row(2, LABEL + "<c r='B2'><v>1234.5600000000001</v></c><c r='C2'><v>-1.5E3</v></c>")
                                + row(
                                        3,
                                        "<c r='A3' t='s'><v>0</v></c><c r='B3'><v>0</v></c><c r='C3'><v>1E9999</v></c>"))
                        .values(Component.OBS_VALUE))
                .containsExactly("1234.56", "-1500", "0", "1E9999");
    }

    @Test
    void datesInAHeaderShowAsMuchAsTheirFormat() {
        assertThat(read(row(
                                        1,
                                        "<c r='B1' s='1'><v>43831</v></c><c r='C1' s='2'><v>44561</v></c><c r='D1' s='3'><v>44561</v></c>")
                                + row(2, LABEL + "<c r='B2'><v>1</v></c><c r='C2'><v>2</v></c><c r='D2'><v>3</v></c>"))
                        .values(Component.TIME_PERIOD))
                .containsExactly("2020-01", "2021-12-31", "2021");
    }

    @Test
    void phoneticHintsAreNoText() {
        assertThat(read(HEADER + row(2, "<c r='A2' t='s'><v>1</v></c><c r='B2'><v>1</v></c>"))
                        .values(Component.INDICATOR))
                .containsExactly("東京");
    }

    @Test
    void formulasAndErrorsAreSaidWhereTheyAreRead() {
        Tables.Read read = read(row(1, "<c r='B1'><v>2020</v></c><c r='C1'><f>B1+1</f><v>2021</v></c>")
                + row(2, LABEL + "<c r='B2'><f>1+1</f><v>2</v></c><c r='C2'><v>3</v></c>")
                + row(3, "<c r='A3'><v>1</v></c><c r='B3' t='e'><v>#DIV/0!</v></c><c r='C3' t='e'><v>#N/A</v></c>")
                + row(4, "<c r='A4' t='e'><v>#REF!</v></c><c r='B4'><v>1</v></c>"));

        assertThat(read.rows()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::code, Finding::line, Finding::column, Finding::value)
                .containsExactlyInAnyOrder(
                        tuple(Code.FORMULA_CELL, 1, 3, "2021"),
                        tuple(Code.FORMULA_CELL, 2, 2, "2"),
                        tuple(Code.ERROR_CELL, 3, 2, "#DIV/0!"),
                        tuple(Code.ERROR_CELL, 4, 1, "#REF!"));
    }

    static Stream<Arguments> hostile() {
        String sheet = sheet(HEADER);
        String lol = "<!DOCTYPE a [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]>";
        String external = "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        return Stream.of(
                arguments("entities", lol + sheet(row(1, "<c r='A1'><v>&b;</v></c>")), Code.INVALID_WORKBOOK),
                arguments("an external entity", external + sheet, Code.INVALID_WORKBOOK),
                arguments(
                        "an external subset",
                        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + sheet,
                        Code.INVALID_WORKBOOK),
                arguments(
                        "no such string",
                        sheet(row(1, "<c r='A1' t='s'><v>2000000000</v></c>")),
                        Code.INVALID_WORKBOOK),
                arguments(
                        "no number of a string", sheet(row(1, "<c r='A1' t='s'><v>x</v></c>")), Code.INVALID_WORKBOOK),
                arguments("far to the right", sheet(row(1, "<c r='ZZZZZZZ1'><v>1</v></c>")), Code.TOO_MANY_COLUMNS),
                arguments("far below", sheet(row(2_000_000_000, "")), Code.TOO_MANY_ROWS),
                arguments("rows in disorder", sheet(row(2, "") + row(2, "")), Code.INVALID_WORKBOOK),
                arguments("cells in disorder", sheet(row(1, "<c r='B1'/><c r='A1'/>")), Code.INVALID_WORKBOOK),
                arguments(
                        "a long cell",
                        sheet(row(1, "<c r='A1'><v>" + "1".repeat(40_000) + "</v></c>")),
                        Code.CELL_TOO_LONG),
                arguments("half a sheet", sheet.substring(0, 100), Code.INVALID_WORKBOOK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatWasMadeToHarmIsRefused(String name, String sheet, Code code) {
        byte[] bytes = workbook(Map.of("xl/worksheets/sheet1.xml", sheet));

        assertThat(Payloads.codes(() -> read(bytes))).containsExactly(code);
    }

    @Test
    void entitiesOfSharedStringsAreRefusedToo() {
        byte[] bytes = workbook(
                Map.of("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY a 'x'>]><sst><si><t>&a;</t></si></sst>"));

        assertThat(Payloads.codes(() -> read(bytes))).containsExactly(Code.INVALID_WORKBOOK);
    }

    @Test
    void aZipOfSomethingElseIsNoWorkbook() {
        assertThat(Payloads.codes(() -> read(zip(Map.of("a", "b"))))).containsExactly(Code.INVALID_WORKBOOK);
        assertThat(Payloads.codes(() -> read(new byte[100]))).containsExactly(Code.INVALID_ZIP);
    }

    @Test
    void aSheetIsChosenByNameOrNumber() {
        byte[] bytes = workbook(Map.of("xl/worksheets/sheet1.xml", sheet(HEADER)));

        assertThat(Payloads.refusal(() -> read(bytes, Optional.of("表9")))
                        .message()
                        .en())
                .contains("[表1]");
        assertThat(read(bytes, Optional.of("1")).findings())
                .extracting(Finding::code)
                .containsExactly(Code.LAYOUT_MISMATCH);
        assertThat(read(bytes, Optional.of("表1")).findings())
                .extracting(Finding::code)
                .containsExactly(Code.LAYOUT_MISMATCH);
    }

    private static Tables.Read read(String rows) {
        return read(workbook(Map.of("xl/worksheets/sheet1.xml", sheet(rows))));
    }

    private static Tables.Read read(byte[] bytes) {
        return read(bytes, Optional.empty());
    }

    private static Tables.Read read(byte[] bytes, Optional<String> sheet) {
        LayoutProfile layout = new LayoutProfile(
                "test",
                sheet,
                Optional.empty(),
                Optional.empty(),
                LAYOUT.components(),
                UnitInLabel.NONE,
                LAYOUT.body(),
                LAYOUT.notation());
        return Tables.read(
                TableReader.ofWorkbook(layout),
                new PayloadContent(Payloads.of(bytes, null), Limits.DEFAULT, Optional.empty()));
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    private static String sheet(String rows) {
        return "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></x:worksheet>";
    }

    private static byte[] workbook(Map<String, String> changed) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='/xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + "<sheet name='表1' sheetId='7' r:id='a'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='b' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='c' Type='x/styles' Target='styles.xml'/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet(""));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>乙</t></r></si><si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"'/>"
                        + "<numFmt numFmtId='165' formatCode='[$-804]yyyy'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='14'/><xf numFmtId='165'/></cellXfs></styleSheet>");
        parts.putAll(changed);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
