package org.synergymonitor.reporting.vintage;

import java.util.List;

import jakarta.inject.Inject;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.LogWriter;
import org.synergymonitor.reporting.SampleSystem;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.store.Schema;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class VintageRebuildIT {
    Backends backends;

    @Inject
    MongoDatabase database;

    @Inject
    VintageWrites writes;

    private LogWriter log;

    @BeforeEach
    void openLog() {
        log = new LogWriter(backends.bootstrapServers());
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void aRedeliveredSnapshotBringsTheVintageThatACrashKeptBack() {
        // Given
        List<SynergyMeasured> history = written("crashed");
        delete("crashed@5@" + Measurement.MODEL_VERSION);

        // When
        log.write(history);

        // Then
        await().until(() -> vintages("crashed") == 6);
    }

    @Test
    void whatWasStoredBeforeThereWereVintagesGetsThemOnce() {
        // Given
        written("earlier-store");
        String before = summary();
        for (int revision = 1; revision <= 6; revision++) {
            delete("earlier-store@" + revision + "@" + Measurement.MODEL_VERSION);
        }
        database.getCollection(Schema.REBUILDS).deleteOne(Filters.eq("_id", Schema.VINTAGES));
        VintageRebuild rebuild = new VintageRebuild(database, writes);
        assertThatThrownBy(rebuild::requireDone).isInstanceOf(ProblemException.class);

        // When
        rebuild.rebuild();

        // Then
        assertThatCode(rebuild::requireDone).doesNotThrowAnyException();
        assertThat(summary()).isEqualTo(before);
        delete("earlier-store@1@" + Measurement.MODEL_VERSION);
        new VintageRebuild(database, writes).rebuild();
        assertThat(vintages("earlier-store"))
                .as("a rebuild that was completed is not repeated")
                .isEqualTo(5);
    }

    private static String summary() {
        return get("/api/v1/systems/earlier-store/revisions/summary")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<SynergyMeasured> written(String id) {
        List<SynergyMeasured> history = new SampleSystem(id).history();
        log.write(history);
        await().until(() ->
                Integer.valueOf(6).equals(get("/api/v1/systems/" + id).path("revision")));
        return history;
    }

    private void delete(String id) {
        database.getCollection(Schema.VINTAGES).deleteOne(Filters.eq("_id", id));
    }

    private int vintages(String system) {
        int found = 0;
        for (Document ignored : database.getCollection(Schema.VINTAGES).find(Filters.eq("system", system))) {
            found++;
        }
        return found;
    }
}
