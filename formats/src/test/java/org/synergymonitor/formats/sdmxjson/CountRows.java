package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads a generated message in a virtual machine of its own and says how many rows with which sum of periods it has. */
final class CountRows implements MessageHandler {
    private int rows;
    private long periods;

    private CountRows() {}

    public static void main(String[] arguments) throws IOException {
        CountRows counted = new CountRows();
        new SdmxJsonReader()
                .read(
                        new GeneratedMessage(
                                Integer.parseInt(arguments[0]),
                                Integer.parseInt(arguments[1]),
                                Boolean.parseBoolean(arguments[2])),
                        counted,
                        new Findings());
        System.out.println(counted.rows + " " + counted.periods);
    }

    @Override
    public void heading(HeadingField field, String text, Place place) {
        throw new IllegalStateException(field.parameter());
    }

    @Override
    public void row(Row row) {
        rows++;
        periods += Integer.parseInt(row.component("TIME_PERIOD").orElseThrow());
    }
}
