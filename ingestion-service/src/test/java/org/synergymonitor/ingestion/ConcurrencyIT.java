package org.synergymonitor.ingestion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class ConcurrencyIT {
    Stack stack;

    @Test
    void fiftyIdenticalPostsAreOneRelease() throws Exception {
        define("P1", definition("D1"));
        String body = release("2022-03-01T09:30:00+08:00", observation("D1", "output", "2021", "1"));

        List<Response> responses = atOnce(IntStream.range(0, 50)
                .mapToObj(it -> (Callable<Response>) () -> post(body))
                .toList());

        assertThat(responses).extracting(Response::statusCode).containsOnly(200, 202);
        assertThat(responses).filteredOn(it -> it.statusCode() == 202).hasSize(1);
        assertThat(responses).extracting(Api::receipt).containsOnly(Api.receipt(responses.get(0)));
        assertThat(stack.log().await("P1", 2)).hasSize(2);
    }

    @Test
    void releasesAndDefinitionsAtTheSameTimeAreDeliveredOnceEach() throws Exception {
        List<Callable<Response>> requests = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            String body = release(
                    "2022-03-01T09:30:%02d+08:00".formatted(number),
                    observation("D2", "output", "2021", Integer.toString(number)));
            requests.add(() -> post(body));
            if (number % 6 == 0) {
                String system = "Q" + number / 6;
                requests.add(() -> define(system, definition("D2")));
            }
        }

        List<Response> responses = atOnce(requests);

        assertThat(responses).extracting(Response::statusCode).containsOnly(201, 202);
        for (int system = 0; system < 10; system++) {
            List<SystemEvent> events = stack.log().await("Q" + system, 61);
            Set<String> releases = new HashSet<>();
            events.subList(1, 61).forEach(it -> releases.add(((ReleasePublished) it).release()));
            assertThat(releases).hasSize(60);
        }
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Response> responses = new ArrayList<>();
            for (Future<Response> response : clients.invokeAll(requests)) {
                responses.add(response.get());
            }
            return responses;
        } finally {
            clients.shutdownNow();
        }
    }
}
