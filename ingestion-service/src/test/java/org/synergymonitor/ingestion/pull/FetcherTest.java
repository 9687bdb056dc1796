package org.synergymonitor.ingestion.pull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;
import org.synergymonitor.ingestion.pull.FetchAnswer.NotModified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FetcherTest extends AtABureau {

    @Test
    void theBodyIsStoredWithWhatIsKnownAboutIt() {
        URI uri = bureau.at(
                "/data",
                200,
                "geo,value\nCN,1\n",
                "Content-Type",
                "text/csv",
                "ETag",
                "W/\"7\"",
                "Last-Modified",
                "Tue, 01 Mar 2022 01:30:00 GMT");

        Fetched fetched = (Fetched) fetch(request(uri));

        assertThat(fetched.file()).isEqualTo(target()).hasContent("geo,value\nCN,1\n");
        assertThat(fetched.size()).isEqualTo(15);
        assertThat(fetched.sha256()).isEqualTo("36bdbf49ec6b39a323e8ffc4e332f019c7730de6bee53cd3ff31d4e252765a37");
        assertThat(fetched.contentType()).contains("text/csv");
        assertThat(fetched.contentEncoding()).isEmpty();
        assertThat(fetched.eTag()).contains("W/\"7\"");
        assertThat(fetched.lastModified()).contains("Tue, 01 Mar 2022 01:30:00 GMT");
        assertThat(fetched.finalUri()).isEqualTo(uri);
    }

    @Test
    void aSourceIsToldWhoAsksForWhat() {
        URI uri = bureau.at("/data", 200, "x");
        Map<String, String> headers = Map.of("Accept", "text/csv", "Accept-Language", "zh");

        fetch(new FetchRequest(uri, Optional.empty(), Optional.empty(), headers, target()));

        assertThat(bureau.received("Accept")).isEqualTo("text/csv");
        assertThat(bureau.received("Accept-Language")).isEqualTo("zh");
        assertThat(bureau.received("Accept-Encoding")).isEqualTo("identity");
        assertThat(bureau.received("User-Agent")).isEqualTo("SynergyMonitor");
        assertThat(bureau.received("Host")).isEqualTo("localhost:" + bureau.port());
        assertThat(bureau.received("If-None-Match")).isNull();
    }

    @Test
    void whatIsKnownByItsETagIsNotSentAgain() {
        URI uri = bureau.at("/data", unless("If-None-Match", "\"7\""));

        FetchAnswer answer = fetch(new FetchRequest(uri, Optional.of("\"7\""), Optional.empty(), Map.of(), target()));

        assertThat(answer).isEqualTo(new NotModified());
        assertThat(target()).doesNotExist();
    }

    @Test
    void whatIsKnownByItsDateIsNotSentAgain() {
        String date = "Tue, 01 Mar 2022 01:30:00 GMT";
        URI uri = bureau.at("/data", unless("If-Modified-Since", date));

        FetchAnswer answer = fetch(new FetchRequest(uri, Optional.empty(), Optional.of(date), Map.of(), target()));

        assertThat(answer).isEqualTo(new NotModified());
    }

    @Test
    void nothingToSayIsAnEmptyBody() {
        Fetched fetched = (Fetched) fetch(request(bureau.at("/data", 204, "")));

        assertThat(fetched.size()).isZero();
        assertThat(target()).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", ", false"})
    void gzipIsStoredAsItIs(String contentEncoding, boolean stated) throws IOException {
        byte[] gzip = gzip("geo,value\nCN,1\n");
        URI uri = bureau.at("/data", exchange -> {
            if (stated) {
                exchange.getResponseHeaders().set("Content-Encoding", contentEncoding);
            }
            Bureau.send(exchange, 200, gzip);
        });

        Fetched fetched = (Fetched) fetch(request(uri));

        assertThat(target()).hasBinaryContent(gzip);
        assertThat(fetched.contentEncoding()).isEqualTo(Optional.ofNullable(contentEncoding));
    }

    @Test
    void aBodyMayBeAsLongAsTheLimit() {
        URI uri = bureau.at("/data", 200, "x".repeat(100));

        Fetched fetched = (Fetched) fetch(request(uri), PullSettings.MOST_BYTES, "100");

        assertThat(fetched.size()).isEqualTo(100);
    }

    @Test
    void aBodyThatIsTooLargeIsNotKept() {
        URI uri = bureau.at("/data", bureau::trickle);

        FetchFailure failure = failure(uri, PullSettings.MOST_BYTES, "3");

        assertThat(failure.reason()).isEqualTo(Reason.BODY_TOO_LARGE);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.text().en()).contains("3 bytes", PullSettings.MOST_BYTES);
        assertThat(target()).doesNotExist();
    }

    @Test
    void aLargeBodyIsStoredWhole() {
        URI uri = bureau.at("/data", 200, "0123456789".repeat(1_000_000));

        Fetched fetched = (Fetched) fetch(request(uri));

        assertThat(fetched.size()).isEqualTo(10_000_000);
        assertThat(target()).hasSize(10_000_000);
    }

    @Test
    void aSourceThatNeverFinishesIsLeft() {
        URI uri = bureau.at("/data", bureau::trickle);

        FetchFailure failure = failure(uri, "total-timeout", "300ms");

        assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(failure.retryable()).isTrue();
        assertThat(target()).doesNotExist();
    }

    @Test
    void aSourceThatSaysNothingIsLeft() {
        URI uri = bureau.at("/data", exchange -> bureau.sayNothing());

        assertThat(failure(uri, "response-timeout", "200ms").reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void aSourceThatFallsSilentIsLeft() {
        URI uri = bureau.at("/data", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            bureau.sayNothing();
        });

        assertThat(failure(uri, "response-timeout", "200ms").reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void aBodyThatBreaksOffIsNone() {
        URI uri = bureau.at("/data", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
        });

        FetchFailure failure = failure(uri);

        assertThat(failure.reason()).isEqualTo(Reason.CONNECTION_LOST);
        assertThat(failure.retryable()).isTrue();
        assertThat(target()).doesNotExist();
    }

    @Test
    void aMachineThatIsOffMayBeOnLater() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        FetchFailure failure =
                catchThrowableOfType(FetchFailure.class, () -> fetcher(Map.of("allowed-hosts", "localhost:" + port))
                        .fetch(request(URI.create("http://localhost:" + port + "/"))));

        assertThat(failure.reason()).isEqualTo(Reason.CONNECTION_FAILED);
        assertThat(failure.retryable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "400, SOURCE_REFUSED, false",
        "401, SOURCE_REFUSED, false",
        "404, SOURCE_REFUSED, false",
        "413, SOURCE_REFUSED, false",
        "408, SOURCE_UNAVAILABLE, true",
        "429, SOURCE_UNAVAILABLE, true",
        "500, SOURCE_UNAVAILABLE, true",
        "503, SOURCE_UNAVAILABLE, true",
        "501, SOURCE_REFUSED, false",
        "206, SOURCE_REFUSED, false",
        "304, SOURCE_REFUSED, false",
    })
    void aStatusSaysWhetherToAskAgain(int status, Reason reason, boolean retryable) {
        FetchFailure failure = failure(bureau.at("/data", status, ""));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.retryAfter()).isEmpty();
    }

    @Test
    void aSourceMayAskToBeLeftAlone() {
        FetchFailure failure = failure(bureau.at("/data", 429, "", "Retry-After", "120"));

        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @Test
    void theReasonsOfTheSourceAreTold() {
        URI uri = bureau.at(
                "/data", 413, "<S:Fault><faultstring>EXTRACTION_TOO_BIG: change\nyour filters</faultstring></S:Fault>");

        assertThat(failure(uri).text().en())
                .isEqualTo("localhost refused the request (HTTP 413): EXTRACTION_TOO_BIG: change your filters");
    }

    private static Bureau.Answer unless(String header, String known) {
        return exchange -> {
            boolean isKnown = known.equals(exchange.getRequestHeaders().getFirst(header));
            Bureau.send(exchange, isKnown ? 304 : 200, new byte[0]);
        };
    }

    private FetchFailure failure(URI uri, String... setting) {
        return catchThrowableOfType(FetchFailure.class, () -> fetch(request(uri), setting));
    }

    private FetchAnswer fetch(FetchRequest request, String... setting) {
        String name = setting.length == 0 ? "user-agent" : setting[0];
        String value = setting.length == 0 ? "SynergyMonitor" : setting[1];
        return fetcher(Map.of("allowed-hosts", "localhost:" + bureau.port(), name, value))
                .fetch(request);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
