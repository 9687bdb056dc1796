package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.synergymonitor.model.panel.Observation;

/** An archive of releases as a bureau would send it: a file for each system, and a manifest. */
final class ReleaseArchive {
    private ReleaseArchive() {}

    static Path write(Path file, List<PlannedSystem> systems) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            StringBuilder manifest = new StringBuilder("file,agency,dataflow,releasedAt\n");
            for (PlannedSystem system : systems) {
                String name = system.id() + ".csv";
                manifest.append(String.format(Locale.ROOT, "%s,NBS,MONTHLY,%s%n", name, system.releasedAt(0)));
                entry(zip, name, csv(system));
            }
            entry(zip, "manifest.csv", manifest);
        }
        return file;
    }

    private static CharSequence csv(PlannedSystem system) {
        StringBuilder csv = new StringBuilder("ref_area,indicator,time_period,value\n");
        for (Observation it : system.release(0)) {
            csv.append(String.join(
                    ",", system.area(), it.indicator(), it.period().toString(), String.valueOf(it.value())));
            csv.append('\n');
        }
        return csv;
    }

    private static void entry(ZipOutputStream zip, String name, CharSequence content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
