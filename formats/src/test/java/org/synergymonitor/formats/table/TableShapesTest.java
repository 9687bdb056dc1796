package org.synergymonitor.formats.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.payload.Payloads;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TableShapesTest {
    private static final LayoutProfile EXPORT = Tables.layout(
            Map.of(
                    Component.REF_AREA, Tables.constant("CN"),
                    Component.INDICATOR, Tables.column(1),
                    Component.TIME_PERIOD, Tables.header(3)),
            Body.from(4),
            Notation.DEFAULT);

    @Test
    void anExportOfAQuerySystemHasYearsAcross() {
        Tables.Read read = Tables.csv(EXPORT, """
                数据库：年度数据,,
                时间：最近10年,,
                指标,2021年,202104SS
                国内生产总值(亿元),1149237.0,无
                人均国内生产总值(元),81370,--
                数据来源：国家统计局,,
                """);

        assertThat(read.findings()).isEmpty();
        assertThat(read.values(Component.INDICATOR)).containsExactly("国内生产总值", "人均国内生产总值");
        assertThat(read.values(Component.UNIT_MEASURE)).containsExactly("亿元", "元");
        assertThat(read.values(Component.OBS_VALUE)).containsExactly("1149237.0", "81370");
    }

    @Test
    void oneIndicatorByAreaHasItInItsTitle() {
        LayoutProfile layout = Tables.layout(
                Map.of(
                        Component.REF_AREA, Tables.column(1),
                        Component.INDICATOR, Tables.cell(1, 1, "指标[:：](?<value>.+)"),
                        Component.TIME_PERIOD, Tables.header(2)),
                Body.from(3),
                Notation.DEFAULT);

        Tables.Read read = Tables.csv(layout, "指标：地区生产总值(亿元)\n地区\t2020\t2021\n北  京\t36103\t40270\n广东省\t\t124370\n");

        assertThat(read.values(Component.REF_AREA)).containsExactly("北京", "北京", "广东省");
        assertThat(read.values(Component.INDICATOR)).containsOnly("地区生产总值");
        assertThat(read.values(Component.UNIT_MEASURE)).containsOnly("亿元");
        assertThat(read.values(Component.TIME_PERIOD)).containsExactly("2020", "2021", "2021");
    }

    @Test
    void indicatorsAcrossHaveTheirUnitsBelow() {
        LayoutProfile layout = Tables.layout(
                Map.of(
                        Component.REF_AREA, Tables.constant("CN"),
                        Component.INDICATOR, Tables.header(1),
                        Component.UNIT_MEASURE, Tables.header(2),
                        Component.TIME_PERIOD, Tables.column(1)),
                Body.from(3),
                new Notation(Notation.MISSING_MARKS, true, Set.of('.'), Map.of(), Optional.empty()));

        Tables.Read read =
                Tables.csv(layout, "Jahr;Export;Index\n;Mio EUR;2015=100\n2020;1.206.928;93,2\n2021;...;1.23\n");

        assertThat(read.values(Component.OBS_VALUE)).containsExactly("1206928", "93.2", "1.23");
        assertThat(read.values(Component.UNIT_MEASURE)).containsExactly("Mio EUR", "2015=100", "2015=100");
    }

    @Test
    void mergedCellsAreFilled() {
        LayoutProfile layout = Tables.layout(
                Map.of(
                        Component.REF_AREA, new Source.Columns(List.of(1), true, Optional.empty()),
                        Component.INDICATOR, Tables.column(2),
                        Component.TIME_PERIOD, new Source.Rows(List.of(1, 2), true, Optional.empty())),
                Body.from(3),
                Notation.DEFAULT);

        Tables.Read read = Tables.csv(layout, ",,2020年,,2021年,\n地区,指标,一季度,二季度,一季度,二季度\n北京,甲,1,2,3,4\n,乙,5,6,7,8\n");

        assertThat(read.values(Component.REF_AREA)).containsOnly("北京").hasSize(8);
        assertThat(read.values(Component.TIME_PERIOD)).startsWith("2020年一季度", "2020年二季度", "2021年一季度", "2021年二季度");
    }

    @Test
    void columnsOfOtherFiguresAreLeftOut() {
        Body body = new Body(4, Optional.of(4), Optional.empty(), Optional.empty(), Set.of(2));
        LayoutProfile layout = Tables.layout(EXPORT.components(), body, Notation.DEFAULT);

        Tables.Read read = Tables.csv(layout, "a\nb\n指标,2021年,增长\n甲,1,8.1\n乙,2,8.2\n");

        assertThat(read.values(Component.OBS_VALUE)).containsExactly("1");
    }

    @Test
    void whatHasNoLabelOrPeriodIsPassedOnWithout() {
        Tables.Read read = Tables.csv(EXPORT, "a\nb\n指标,2021年,\n甲,1,2\n,3,\n");

        assertThat(read.values(Component.TIME_PERIOD)).containsExactly("2021年", "absent", "2021年");
        assertThat(read.values(Component.INDICATOR)).containsExactly("甲", "甲", "absent");
    }

    @Test
    void aTableThatIsTooShortIsNotThisTable() {
        assertThat(Tables.csv(EXPORT, "指标,2021年\n甲,1\n").findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.LAYOUT_MISMATCH, 2));
    }

    @Test
    void aTitleThatIsAnotherIsSaidOnce() {
        LayoutProfile layout = Tables.layout(
                Map.of(
                        Component.REF_AREA, Tables.cell(1, 1, "地区：(?<value>.+)"),
                        Component.INDICATOR, Tables.column(1),
                        Component.TIME_PERIOD, Tables.header(2)),
                Body.from(3),
                Notation.DEFAULT);

        Tables.Read read = Tables.csv(layout, "全国\n指标,2020,2021\n甲,1,2\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::code, Finding::line, Finding::column, Finding::value)
                .containsExactly(tuple(Code.LAYOUT_MISMATCH, 1, 1, "全国"));
    }

    @Test
    void aQuoteThatIsMisplacedIsSaid() {
        Finding finding = Payloads.refusal(() -> Tables.csv(EXPORT, "a\nb\n指标,2021年\n\"甲\"乙,1\n"));

        assertThat(finding.code()).isEqualTo(Code.INVALID_CSV);
        assertThat(finding.line()).isEqualTo(4);
    }

    @Test
    void anEndMayBeABlankRow() {
        Body body = new Body(4, Optional.empty(), Optional.of(LinearPattern.compile("$")), Optional.empty(), Set.of());
        LayoutProfile layout = Tables.layout(EXPORT.components(), body, Notation.DEFAULT);

        Tables.Read read = Tables.csv(layout, "a\nb\n指标,2021年\n甲,1\n,\n乙,2\n");

        assertThat(read.values(Component.OBS_VALUE)).containsExactly("1");
    }
}
