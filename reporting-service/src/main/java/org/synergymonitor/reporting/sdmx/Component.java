package org.synergymonitor.reporting.sdmx;

import java.util.List;

import org.synergymonitor.model.definition.Names;

/** The components of the data structure, in its order. */
enum Component {
    FREQ("频率", "Frequency"),
    REF_AREA("参考地区", "Reference area"),
    SYSTEM("复合系统", "Composite system"),
    INDICATOR("指标", "Indicator"),
    TIME_PERIOD("报告期", "Time period"),
    OBS_VALUE("观测值", "Observation value"),
    REVISION("版本", "Revision"),
    OBS_STATUS("观测状态", "Observation status");

    /** Those of a series key. */
    static final List<Component> KEY = List.of(FREQ, REF_AREA, SYSTEM, INDICATOR);

    private final String zh;
    private final String en;

    Component(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Names names() {
        return new Names(zh, en);
    }
}
