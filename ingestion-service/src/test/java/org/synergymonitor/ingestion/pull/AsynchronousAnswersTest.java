package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;
import org.synergymonitor.ingestion.pull.FetchAnswer.Pending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AsynchronousAnswersTest extends AtABureau {
    private static final String ID = "e3d39a1b-27eb-4ce4-936d-8f95b23bf74f";
    private static final String QUERY = "/api/dissemination/sdmx/2.1/data/nama_10_gdp";
    private static final String STATUS = "/api/dissemination/1.0/async/status/" + ID;
    private static final String RESULT = "/api/dissemination/1.0/async/data/" + ID;

    @Test
    void anAcceptedRequestIsPendingAtItsLocation() {
        URI uri = bureau.at("/data", 202, "", "Location", "/jobs/7", "Retry-After", "30");

        FetchAnswer answer = fetcher(quick(Map.of())).fetch(request(uri));

        assertThat(answer).isEqualTo(new Pending(bureau.uri("/jobs/7"), Duration.ofSeconds(30)));
    }

    @Test
    void anAcceptedRequestIsAskedForUntilItIsReady() {
        URI uri = bureau.at("/data", 202, "", "Location", "/jobs/7");
        bureau.at("/jobs/7", inTurn("202", "202", "303"));
        bureau.at("/results/7", 200, "geo,value\n");

        Fetched fetched = (Fetched) await(uri, Map.of());

        assertThat(fetched.file()).hasContent("geo,value\n");
        assertThat(fetched.finalUri()).isEqualTo(bureau.uri("/results/7"));
        assertThat(bureau.paths()).containsExactly("/data", "/jobs/7", "/jobs/7", "/jobs/7", "/results/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "\"" + ID + "\"\n",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header/><env:Body>
                <ns0:syncResponse xmlns:ns0="http://estat.ec.europa.eu/disschain/soap/extraction">
                <processingTime>92</processingTime><queued><id>e3d39a1b-27eb-4ce4-936d-8f95b23bf74f</id>
                <status>SUBMITTED</status></queued></ns0:syncResponse></env:Body></env:Envelope>
                """,
            })
    void aQueuedExtractionIsAskedForUntilItIsAvailable(String queued) {
        URI uri = bureau.at(QUERY, 200, queued);
        bureau.at(STATUS, inTurn(status("SUBMITTED"), status("PROCESSING"), status("AVAILABLE")));
        bureau.at(RESULT, 200, "geo,value\n");

        Fetched fetched = (Fetched) await(uri, Map.of());

        assertThat(fetched.file()).hasContent("geo,value\n");
        assertThat(fetched.finalUri()).isEqualTo(bureau.uri(RESULT));
        assertThat(bureau.paths()).containsExactly(QUERY, STATUS, STATUS, STATUS, RESULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "UNKNOWN_REQUEST", "ERROR"})
    void anExtractionThatFailsIsNotWaitedFor(String status) {
        URI uri = bureau.at(QUERY, 200, ID);
        bureau.at(STATUS, inTurn(status(status)));

        FetchFailure failure = failure(uri, Map.of());

        assertThat(failure.reason()).isEqualTo(Reason.ASYNCHRONOUS_FAILED);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.text().en()).contains(status);
    }

    @Test
    void aRequestToAskTheSameLaterIsHeeded() {
        AtomicInteger times = new AtomicInteger();
        URI uri = bureau.at(
                "/api/dissemination/statistics/1.0/data/x",
                exchange -> Bureau.send(
                        exchange,
                        times.incrementAndGet() == 1 ? 413 : 200,
                        (times.get() == 1
                                        ? "{\"warning\":{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE. Try later.\"}}"
                                        : "{}")
                                .getBytes(UTF_8)));

        Fetched fetched = (Fetched) await(uri, Map.of());

        assertThat(fetched.file()).hasContent("{}");
    }

    @Test
    void aPassingFailureDoesNotEndTheWait() {
        URI uri = bureau.at("/data", 202, "", "Location", "/jobs/7");
        bureau.at("/jobs/7", inTurn("503", "303"));
        bureau.at("/results/7", 200, "x");

        assertThat(await(uri, Map.of())).isInstanceOf(Fetched.class);
    }

    @Test
    void aRefusalEndsTheWait() {
        URI uri = bureau.at("/data", 202, "", "Location", "/jobs/7");
        bureau.at("/jobs/7", 404, "");

        assertThat(failure(uri, Map.of()).reason()).isEqualTo(Reason.SOURCE_REFUSED);
    }

    @Test
    void nobodyWaitsForEver() {
        URI uri = bureau.at("/data", 202, "");

        FetchFailure failure = failure(uri, Map.of("asynchronous-timeout", "100ms"));

        assertThat(failure.reason()).isEqualTo(Reason.ASYNCHRONOUS_OVERDUE);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.text().zh()).contains("synergy.pull.asynchronous-timeout");
    }

    @Test
    void aWaitThatEndsAfterTheDeadlineIsNotBegun() {
        URI uri = bureau.at("/data", 202, "", "Retry-After", "3600");

        assertThat(failure(uri, Map.of()).reason()).isEqualTo(Reason.ASYNCHRONOUS_OVERDUE);
        assertThat(bureau.paths()).containsExactly("/data");
    }

    @Test
    void theLocationOfWhatIsPreparedPassesTheGuard() {
        URI uri = bureau.at("/data", 202, "", "Location", "http://169.254.169.254/");

        assertThat(failure(uri, Map.of()).reason()).isEqualTo(Reason.HOST_NOT_ALLOWED);
    }

    private static String status(String status) {
        return """
                <env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header/><env:Body>
                <ns0:asyncResponse xmlns:ns0="http://estat.ec.europa.eu/disschain/soap/asynchronous"
                xmlns:ns1="http://estat.ec.europa.eu/disschain/asynchronous">
                <ns1:status><ns1:key>%s</ns1:key><ns1:status>%s</ns1:status></ns1:status>
                </ns0:asyncResponse></env:Body></env:Envelope>
                """.formatted(ID, status);
    }

    /** The last one is repeated. */
    private Bureau.Answer inTurn(String... answers) {
        AtomicInteger next = new AtomicInteger();
        return exchange -> {
            String answer = answers[Math.min(next.getAndIncrement(), answers.length - 1)];
            boolean isStatus = answer.length() == 3;
            Bureau.send(
                    exchange,
                    isStatus ? Integer.parseInt(answer) : 200,
                    isStatus ? new byte[0] : answer.getBytes(UTF_8),
                    "Location",
                    answer.equals("303") ? "/results/7" : "/jobs/7");
        };
    }

    private FetchAnswer await(URI uri, Map<String, String> settings) {
        return new AsynchronousAnswers(fetcher(quick(settings)), PullSettings.of(quick(settings))).await(request(uri));
    }

    private FetchFailure failure(URI uri, Map<String, String> settings) {
        return catchThrowableOfType(FetchFailure.class, () -> await(uri, settings));
    }

    private Map<String, String> quick(Map<String, String> settings) {
        Map<String, String> quick = new HashMap<>(settings);
        quick.put("first-poll", "5ms");
        quick.put("longest-poll", "20ms");
        quick.put("allowed-hosts", "localhost:" + bureau.port());
        return quick;
    }
}
