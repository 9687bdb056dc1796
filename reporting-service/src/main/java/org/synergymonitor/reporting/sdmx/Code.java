package org.synergymonitor.reporting.sdmx;

import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Names;

/** A coded value and what it means. */
record Code(String id, Names names) {
    static final Code FINAL = new Code("A", new Names("正常值", "Normal value"));
    static final Code PROVISIONAL = new Code("P", new Names("初步值", "Provisional value"));

    static Code of(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> new Code("A", new Names("年度", "Annual"));
            case HALF_YEARLY -> new Code("S", new Names("半年度", "Half-yearly"));
            case QUARTERLY -> new Code("Q", new Names("季度", "Quarterly"));
            case MONTHLY -> new Code("M", new Names("月度", "Monthly"));
        };
    }
}
