package org.synergymonitor.ingestion.problem;

import jakarta.ws.rs.core.Response;

import com.mongodb.MongoException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemMappersTest {
    private static final String INSIDE = "mongodb://user:password@store";

    @Test
    void whatNobodyForesawSaysNothing() {
        Response answer = new ProblemMappers().unexpected(new IllegalStateException(INSIDE));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity().toString())
                .contains("INTERNAL_ERROR")
                .doesNotContain("password", "IllegalStateException");
    }

    @Test
    void whatTheStoreSaidIsNotRepeated() {
        Response answer = new ProblemMappers().store(new MongoException(INSIDE));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getEntity().toString()).contains("STORE_UNAVAILABLE").doesNotContain("password");
    }
}
