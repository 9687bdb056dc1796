package org.synergymonitor.formats.payload;

/**
 * How much of anything is read of one message.
 *
 * @param bytes as sent
 * @param unpackedBytes after unpacking
 * @param rows of a table, the header included
 * @param columns of a table
 * @param cell characters in one cell, or in one string of JSON
 * @param entries of an archive or workbook
 * @param nesting levels of JSON or XML
 * @param observations kept of one release, which are held in memory until it is stored
 */
public record Limits(
        long bytes, long unpackedBytes, int rows, int columns, int cell, int entries, int nesting, int observations) {
    public static final Limits DEFAULT =
            new Limits(64L << 20, 512L << 20, 5_000_000, 4_096, 32_768, 10_000, 32, 200_000);
}
