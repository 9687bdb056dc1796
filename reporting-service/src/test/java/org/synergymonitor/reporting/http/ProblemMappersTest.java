package org.synergymonitor.reporting.http;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.Response;

import com.mongodb.MongoException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemMappersTest {
    private static final String INSIDE = "mongodb://user:password@store";

    @Test
    void whatNobodyForesawSaysNothing() {
        Response answer = new ProblemMappers().defect(new IllegalStateException(INSIDE));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(text(answer)).contains("INTERNAL_ERROR").doesNotContain("password", "IllegalStateException");
    }

    @Test
    void whatTheStoreSaidIsNotRepeated() {
        Response answer = new ProblemMappers().storeUnavailable(new MongoException(INSIDE));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(text(answer)).contains("STORE_UNAVAILABLE").doesNotContain("password");
    }

    private static String text(Response answer) {
        return new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8);
    }
}
