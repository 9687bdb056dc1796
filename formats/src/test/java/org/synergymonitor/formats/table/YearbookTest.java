package org.synergymonitor.formats.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.PayloadContent;
import org.synergymonitor.formats.payload.Payloads;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;

import static org.assertj.core.api.Assertions.assertThat;

/** A page as a yearbook prints it. Rail lines: World Bank WDI IS.RRS.TOTL.KM; patents: China Statistical Yearbook on Science and Technology. */
class YearbookTest {
    private static final List<List<Object>> PAGE = List.of(
            List.of("6-3 交通与创新", "", "", "", ""),
            List.of("", "", "", "", "地区：全 国"),
            List.of("指  标", "单位", "2019年", "2020年", "2021年"),
            List.of("一、铁路线路里程①", "公里", 102462, 106235, 109767),
            List.of("　其中：电气化", "公里", "…", "", "无"),
            List.of("（二）国内专利授权量", "件", 2474406, "3520901p", "4,467,165"),
            List.of("", "", "", "", ""),
            List.of("高技术出口（亿美元）", "", 7153.36038300, 0, "*7574.84"),
            List.of("注：①年末数。", "", "", "", ""),
            List.of("不再读取", "公里", 1, 2, 3));
    private static final LayoutProfile LAYOUT = Tables.layout(
            Map.of(
                    Component.REF_AREA, Tables.cell(2, 5, "地区[:：](?<value>.+)"),
                    Component.INDICATOR, Tables.column(1),
                    Component.TIME_PERIOD, Tables.header(3),
                    Component.UNIT_MEASURE, Tables.column(2)),
            new Body(
                    4, Optional.empty(), Optional.of(Body.NOTES), Optional.of(LinearPattern.compile("　?其中")), Set.of()),
            new Notation(Notation.MISSING_MARKS, false, Set.of(','), Map.of("p", "P"), Optional.of("A")));

    @Test
    void aTableIsReadFigureByFigure() {
        Tables.Read read = Tables.read(TableReader.ofCsv(LAYOUT), csv());

        assertThat(read.findings()).isEmpty();
        assertThat(read.components())
                .contains(
                        observation("铁路线路里程", "2019年", "102462", "公里", "A"),
                        observation("国内专利授权量", "2020年", "3520901", "件", "P"),
                        observation("国内专利授权量", "2021年", "4467165", "件", "A"),
                        observation("高技术出口", "2020年", "0", "亿美元", "A"),
                        observation("高技术出口", "2021年", "*7574.84", "亿美元", "A"))
                .hasSize(9);
    }

    @Test
    void aWorkbookOfTheSameTableGivesTheSameRows() throws IOException {
        Tables.Read workbook = Tables.read(TableReader.ofWorkbook(LAYOUT), workbook());

        assertThat(workbook.findings()).isEmpty();
        assertThat(workbook.components())
                .isEqualTo(Tables.read(TableReader.ofCsv(LAYOUT), csv()).components());
    }

    @Test
    void aRowSaysWhereItsComponentsStand() {
        Row row = Tables.read(TableReader.ofCsv(LAYOUT), csv()).rows().get(1);

        assertThat(row.action()).isEqualTo(Action.STATE);
        assertThat(row.place(Component.OBS_VALUE)).isEqualTo(Place.cell(4, 4, "2020年"));
        assertThat(row.place(Component.INDICATOR)).isEqualTo(Place.cell(4, 1, "指  标"));
        assertThat(row.place(Component.TIME_PERIOD)).isEqualTo(Place.cell(3, 4, "2020年"));
        assertThat(row.place(Component.REF_AREA)).isEqualTo(Place.cell(2, 5, null));
    }

    @Test
    void whatTheTextRefusesIsSaidAsItIs() {
        PayloadContent content = content("a\nb\n\0".getBytes(Charset.forName("GB18030")));

        assertThat(Payloads.codes(() -> Tables.read(TableReader.ofCsv(LAYOUT), content)))
                .containsExactly(Code.NUL_CHARACTER);
    }

    private static Map<String, String> observation(
            String indicator, String period, String value, String unit, String status) {
        return Map.of(
                Component.REF_AREA, "全国",
                Component.INDICATOR, indicator,
                Component.TIME_PERIOD, period,
                Component.OBS_VALUE, value,
                Component.UNIT_MEASURE, unit,
                Component.OBS_STATUS, status);
    }

    private static PayloadContent csv() {
        String text = PAGE.stream()
                .map(row -> row.stream()
                        .map(String::valueOf)
                        .map(it -> it.contains(",") ? '"' + it + '"' : it)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        return content(text.getBytes(Charset.forName("GB18030")));
    }

    private static PayloadContent workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("6-3");
            for (int row = 0; row < PAGE.size(); row++) {
                for (int column = 0; column < 5; column++) {
                    Object value = PAGE.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (!value.equals("")) {
                        sheet.value(row, column, (String) value);
                    }
                }
            }
        }
        return content(bytes.toByteArray());
    }

    private static PayloadContent content(byte[] bytes) {
        return new PayloadContent(Payloads.of(bytes, null), Limits.DEFAULT, Optional.empty());
    }
}
