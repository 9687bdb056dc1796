package org.synergymonitor.formats.payload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A .zip or .tar.gz; what is neither is taken for an unpacked tar, so that its headers need not come out of a compressed stream. */
class ArchiveFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) throws IOException {
        boolean packed = ZipArchive.begins(input) || Gzip.begins(input);
        try (Payload payload = Payloads.of(packed ? input : Payloads.gzip(input), "application/zip")) {
            Archive.of(payload, Limits.DEFAULT)
                    .visit((name, bytes) -> bytes.transferTo(OutputStream.nullOutputStream()));
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isBetween(400, 499);
        }
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        byte[] content = "ref_area,indicator,time_period,value\nCN,a,2021,1\n".getBytes(UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("2021/"));
            zip.putNextEntry(new ZipEntry("2021/a.csv"));
            zip.write(content);
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write(content);
        }
        ByteArrayOutputStream tarred = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(tarred)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : new String[] {"a.csv", "a".repeat(120) + ".csv"}) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return Stream.of(zipped.toByteArray(), tarred.toByteArray(), Payloads.gzip(tarred.toByteArray()));
    }
}
