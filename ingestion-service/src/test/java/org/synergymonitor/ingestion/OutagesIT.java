package org.synergymonitor.ingestion;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.Management;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.synergymonitor.ingestion.Api.accepted;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class OutagesIT {
    Stack stack;

    @Test
    void withoutABrokerReleasesAreKeptAndSentLaterInSequence() {
        define("O1", definition("C1"));
        stack.log().await("O1", 1);
        stack.stopBroker();

        List<String> releases = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            releases.add(accepted(release(
                    "2022-03-%02dT09:30:00+08:00".formatted(day),
                    observation("C1", "output", "2021", Integer.toString(day)))));
        }

        Management.get("/q/health/ready").then().statusCode(200).body("checks[0].data.store", equalTo("reachable"));
        await().atMost(20, SECONDS)
                .until(() -> Management.get("/q/metrics").asString().contains("synergy_outbox_pending 20.0"));
        stack.startBroker();
        assertThat(stack.log().await("O1", 21).subList(1, 21))
                .extracting(it -> ((ReleasePublished) it).release())
                .containsExactlyElementsOf(releases);
    }

    @Test
    void withoutAStoreNothingIsAccepted() {
        define("O2", definition("C2"));
        String body = release("2022-03-01T09:30:00+08:00", observation("C2", "output", "2021", "1"));
        stack.stopStore();

        post(body).then().statusCode(503).header("Retry-After", notNullValue()).contentType("application/problem+json");

        Management.get("/q/health/live").then().statusCode(200);
        Management.get("/q/health/ready").then().statusCode(503);
        stack.startStore();
        await().atMost(20, SECONDS)
                .until(() -> Management.get("/q/health/ready").statusCode() == 200);
        accepted(body);
        stack.log().await("O2", 2);
    }
}
