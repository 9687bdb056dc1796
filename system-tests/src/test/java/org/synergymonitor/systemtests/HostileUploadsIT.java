package org.synergymonitor.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent to do harm, against the real process with a heap of 256 MiB: a clear 4xx each, and the next release is accepted. */
class HostileUploadsIT {
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "ref_area,indicator,time_period,value\n";
    private static final int MIB = 1 << 20;
    private static final int CLOSED = -1;

    @TempDir
    static Path data;

    private static Stack stack;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static int accepted;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        stack = new Stack(data);
        stack.start(Stack.Member.EMBEDDED);
        stack.awaitReady(Stack.Member.EMBEDDED);
        stack.start(Stack.Member.INGESTION);
        stack.awaitReady(Stack.Member.INGESTION);
        declareLayout();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void aGzipBomb() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] rows = "A,i,2021,1\n".repeat(MIB / 11).getBytes(StandardCharsets.UTF_8);
            for (int mib = 0; mib < 2048; mib++) {
                gzip.write(rows);
            }
        }

        refused(CSV, bomb.toByteArray(), 413, "UNPACKED_TOO_LARGE");
    }

    @Test
    void aZipBombInAWorkbook() throws Exception {
        refused(XLSX, workbook("<worksheet><sheetData>", 1500, " "), 413, "UNPACKED_TOO_LARGE");
    }

    @Test
    void billionLaughsInAWorkbook() throws Exception {
        String laughs = """
                <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">\
                <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>\
                <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>""";

        refused(XLSX, workbook(laughs, 0, ""), 400, "INVALID_WORKBOOK");
    }

    @Test
    void anExternalEntityInAWorkbook() throws Exception {
        String external = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"str\"><v>&f;</v></c></row></sheetData></worksheet>";

        String answer = refused(XLSX, workbook(external, 0, ""), 400, "INVALID_WORKBOOK");

        assertThat(answer).doesNotContain("root:");
    }

    @Test
    void aFormulaInAWorkbook() throws Exception {
        String formula = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"B1\"><v>2021</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>i</t></is></c>"
                + "<c r=\"B2\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>";

        refused(XLSX, workbook(formula, 0, ""), 422, "FORMULA_CELL");
    }

    @Test
    void xmlWithEntities() throws Exception {
        refused(
                "application/xml",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>".getBytes(StandardCharsets.UTF_8),
                415,
                "SDMX_ML_NOT_SUPPORTED");
    }

    @Test
    void oneLineOfAGigabyte() throws Exception {
        HttpRequest request = request(CSV)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Endless(1L << 30)))
                .build();

        assertThat(statusOf(request)).isIn(413, CLOSED);
        theNextReleaseIsAccepted();
    }

    @Test
    void oneLineOfFiftyMebibytes() throws Exception {
        byte[] line = new byte[50 * MIB];
        Arrays.fill(line, (byte) 'x');
        System.arraycopy(HEADER.getBytes(StandardCharsets.UTF_8), 0, line, 0, HEADER.length());

        refused(CSV, line, 413, "CELL_TOO_LONG");
    }

    @Test
    void oneRowOfAMillionColumns() throws Exception {
        refused(
                CSV,
                (HEADER.strip() + ",x".repeat(MIB) + "\n").getBytes(StandardCharsets.UTF_8),
                413,
                "TOO_MANY_COLUMNS");
    }

    @Test
    void duplicateKeys() throws Exception {
        refused(JSON, "{\"agency\":\"a\",\"agency\":\"b\"}".getBytes(StandardCharsets.UTF_8), 400, "INVALID_JSON");
    }

    @Test
    void aHundredThousandLevels() throws Exception {
        refused(JSON, ("{\"observations\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8), 400, "TOO_DEEP");
    }

    @Test
    void nulBytes() throws Exception {
        refused(CSV, (HEADER + "A,i\0,2021,1\n").getBytes(StandardCharsets.UTF_8), 400, "NUL_CHARACTER");
    }

    @Test
    void aNumberOfAMillionDigits() throws Exception {
        refused(
                JSON,
                ("{\"observations\":[{\"value\":1" + "0".repeat(MIB) + "}]}").getBytes(StandardCharsets.UTF_8),
                413,
                "CELL_TOO_LONG");
    }

    @Test
    void aMillionErrors() throws Exception {
        refused(CSV, (HEADER + "A,i,20x1,1\n".repeat(MIB)).getBytes(StandardCharsets.UTF_8), 422, "INVALID_PERIOD");
    }

    /** Indicators down, years across. */
    private static void declareLayout() throws IOException, InterruptedException {
        String layout = """
                {"components":{"REF_AREA":{"constant":"A"},"INDICATOR":{"columns":[1]},"TIME_PERIOD":{"rows":[1]}},"body":{"firstRow":2}}""";
        HttpRequest request = HttpRequest.newBuilder(stack.ingestion("/api/v1/layout-profiles/hostile"))
                .header("Content-Type", JSON)
                .PUT(HttpRequest.BodyPublishers.ofString(layout))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private static String refused(String contentType, byte[] body, int status, String code) throws Exception {
        HttpRequest request = request(contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();

        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.body()).contains("\"" + code + "\"");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        theNextReleaseIsAccepted();
        return response.body();
    }

    /** A server may also close the connection on who does not stop sending. */
    private static int statusOf(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return CLOSED;
        }
    }

    private static void theNextReleaseIsAccepted() throws Exception {
        accepted++;
        String body = HEADER + String.format(Locale.ROOT, "A,i,%d,1%n", 1900 + accepted);
        HttpRequest request =
                request(CSV).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(202);
    }

    private static HttpRequest.Builder request(String contentType) {
        URI uri = stack.ingestion("/api/v1/releases?agency=NBS&dataflow=HOSTILE&releasedAt=2022-03-01T09:30:00%2B08:00"
                + (contentType.equals(XLSX) ? "&profile=hostile" : ""));
        return HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2)).header("Content-Type", contentType);
    }

    /** A workbook whose only sheet begins like this and goes on with so many MiB of padding. */
    private static byte[] workbook(String sheet, int mebibytes, String padding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
            byte[] mebibyte = padding.repeat(MIB).getBytes(StandardCharsets.UTF_8);
            for (int mib = 0; mib < mebibytes; mib++) {
                zip.write(mebibyte);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Letters without a line end. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
