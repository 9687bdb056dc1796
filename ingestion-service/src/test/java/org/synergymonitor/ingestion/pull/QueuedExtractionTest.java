package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueuedExtractionTest {
    private static final String ID = "e3d39a1b-27eb-4ce4-936d-8f95b23bf74f";
    private static final URI QUERY =
            URI.create("https://ec.example/eurostat/api/dissemination/sdmx/2.1/data/x?format=TSV");

    @ParameterizedTest
    @CsvSource({
        "https://ec.example/eurostat/api/dissemination/sdmx/2.1/data/x/A.B?format=TSV,"
                + " https://ec.example/eurostat/api/dissemination/1.0/async/status/",
        "https://ec.example/eurostat/api/comext/dissemination/sdmx/3.0/data/x,"
                + " https://ec.example/eurostat/api/comext/dissemination/1.0/async/status/",
        "https://ec.example/eurostat/api/dissemination/statistics/1.0/data/x,"
                + " https://ec.example/eurostat/api/dissemination/1.0/async/status/",
    })
    void theStatusIsBesideTheService(URI query, String status) {
        assertThat(QueuedExtraction.read(ID.getBytes(StandardCharsets.UTF_8), query, Duration.ofSeconds(2)))
                .contains(new FetchAnswer.Pending(URI.create(status + ID), Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geo,value\n",
                "e3d39a1b-27eb-4ce4-936d",
                "../../../" + ID,
                ID + "\n" + ID,
                "<",
                "<a>" + ID + "</a>",
                "<syncResponse><queued><id>../../x</id><status>SUBMITTED</status></queued></syncResponse>",
                "<asyncResponse><status><key>" + ID + "</key><status>AVAILABLE</status></status></asyncResponse>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><syncResponse><queued><id>&e;</id></queued></syncResponse>",
            })
    void aSmallBodyMayBeJustThat(String body) {
        assertThat(QueuedExtraction.read(body.getBytes(StandardCharsets.UTF_8), QUERY, Duration.ofSeconds(2)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://stats.example/id.txt", "https://stats.example/data/x"})
    void aUuidElsewhereIsABody(URI uri) {
        assertThat(QueuedExtraction.read(ID.getBytes(StandardCharsets.UTF_8), uri, Duration.ofSeconds(2)))
                .isEmpty();
    }
}
