package org.synergymonitor.formats;

/** What a message can be written in. */
public enum Format {
    /** One observation a row, under a header of our own. */
    TIDY_CSV,
    SDMX_CSV_1,
    SDMX_CSV_2,
    /** The CSV of the European Central Bank, which begins with a KEY. */
    ECB_CSV,
    /** A table that only its layout profile explains. */
    TABLE_CSV,
    /** A workbook that only its layout profile explains. */
    TABLE_XLSX,
    /** Our own JSON or SDMX-JSON; its first fields tell which. */
    JSON
}
