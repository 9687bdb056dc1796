package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.synergymonitor.ingestion.FilesProfile;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.Stack;
import org.synergymonitor.ingestion.file.FileLabel;
import org.synergymonitor.ingestion.file.ReleaseFile;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.backfill.BackfillApi.HEADER;
import static org.synergymonitor.ingestion.backfill.BackfillApi.begun;
import static org.synergymonitor.ingestion.backfill.BackfillApi.csv;
import static org.synergymonitor.ingestion.backfill.BackfillApi.done;
import static org.synergymonitor.ingestion.backfill.BackfillApi.ended;
import static org.synergymonitor.ingestion.backfill.BackfillApi.many;
import static org.synergymonitor.ingestion.backfill.BackfillApi.post;
import static org.synergymonitor.ingestion.backfill.BackfillApi.postFolder;
import static org.synergymonitor.ingestion.backfill.BackfillApi.row;

@QuarkusTest
@WithTestResource(Stack.class)
@TestProfile(FilesProfile.class)
class BackfillsIT {
    Stack stack;

    @Inject
    BackfillStore store;

    @Inject
    Workplace workplace;

    @Inject
    Settings settings;

    @Test
    void releasesComeInAsTheyWerePublishedAndOneBadFileStopsNothing() throws IOException {
        define("B1", definition("J1"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.csv", HEADER + row("a.csv", "2022") + row("b.csv", "2020") + row("bad.csv", "2021"));
        files.put("a.csv", csv("J1", "2022"));
        files.put("b.csv", csv("J1", "2020"));
        files.put("bad.csv", csv("J1", "20x1"));
        files.put("NBS/ANNUAL/c.csv", csv("J1", "2019"));
        files.put("NBS/ANNUAL/c.csv.release.json", "{\"releasedAt\":\"2023-03-01T00:00:00Z\"}");

        JsonPath job = ended(begun(post(Archives.zip(files))));

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getMap("files"))
                .isEqualTo(Map.of("total", 4, "done", 4, "accepted", 3, "repeated", 0, "rejected", 1));
        assertThat(job.getInt("observations")).isEqualTo(3);
        assertThat(job.getList("rejections.file")).isEqualTo(List.of("bad.csv"));
        given().get(job.getString("rejections[0].report"))
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("INVALID_PERIOD"));
        assertThat(published("B1", 4)).containsExactly("2020", "2022", "2019");
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        byte[] archive =
                Archives.zip(Map.of("manifest.csv", HEADER + row("a.csv", "2022"), "a.csv", csv("J2", "2022")));
        ended(begun(post(archive)));

        JsonPath job = ended(begun(post(archive)));

        assertThat(job.getInt("files.repeated")).isEqualTo(1);
        assertThat(job.getInt("files.accepted")).isZero();
    }

    @Test
    void aTarWillDoAsWell() throws IOException {
        define("B3", definition("J3"));
        byte[] tar = Archives.tarGz(
                "NBS/ANNUAL/a.csv",
                csv("J3", "2022"),
                "NBS/ANNUAL/a.csv.release.json",
                "{\"releasedAt\":\"2023-03-01T00:00:00Z\"}");

        Response response = given().contentType("application/gzip").body(tar).post("/api/v1/backfills");

        assertThat(ended(begun(response)).getInt("files.accepted")).isEqualTo(1);
        assertThat(published("B3", 2)).containsExactly("2022");
    }

    @Test
    void cancellingLeavesTheRestOut() throws IOException {
        String location = begun(post(Archives.zip(many("J4", 200))));

        given().delete(location).then().statusCode(200).body("state", equalTo("CANCELLED"));

        String id = location.substring(location.lastIndexOf('/') + 1);
        await().atMost(20, SECONDS).until(() -> store.find(id).orElseThrow().state() == Backfill.State.CANCELLED);
        assertThat(store.find(id).orElseThrow().files().done()).isLessThan(200);
        await().atMost(20, SECONDS)
                .until(() -> Files.notExists(settings.backfill().work().resolve(id)));
    }

    @Test
    void afterARestartAJobGoesOnWhereItWas() throws IOException {
        String id = "left-by-a-crash";
        List<PlannedFile> plan =
                List.of(planned(id, "a.csv", "2020"), planned(id, "b.csv", "2021"), planned(id, "c.csv", "2022"));
        workplace.keep(id, plan);
        Backfill halfDone = Backfill.of(id, "years.zip", settings.instance(), 3, Instant.now());
        store.put(new Backfill(
                id,
                "years.zip",
                settings.instance(),
                Backfill.State.RUNNING,
                new Backfill.Files(3, 1, 1, 0, 0),
                1,
                halfDone.startedAt(),
                halfDone.updatedAt(),
                Pace.Rate.NONE,
                null,
                "b.csv",
                List.of()));

        JsonPath job = ended("/api/v1/backfills/" + id);

        assertThat(job.getMap("files"))
                .isEqualTo(Map.of("total", 3, "done", 3, "accepted", 3, "repeated", 0, "rejected", 0));
        assertThat(store.find(id).orElseThrow().observations()).isEqualTo(3);
    }

    @Test
    void aJobWhoseFilesAreGoneFails() {
        store.put(Backfill.of("without-files", "years.zip", settings.instance(), 3, Instant.now()));

        assertThat(ended("/api/v1/backfills/without-files").getString("state")).isEqualTo("FAILED");
    }

    @Test
    void anOutageOfTheStoreOnlyDelaysIt() throws IOException {
        define("B5", definition("J5"));
        stack.log().await("B5", 1);
        String location = begun(post(Archives.zip(many("J5", 30))));
        await().atMost(20, SECONDS).until(() -> done(location) > 0);
        stack.stopStore();
        stack.startStore();

        JsonPath job = ended(location);

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("files.rejected")).isZero();
        stack.log().await("B5", 31);
    }

    @Test
    void aFolderIsReadWhereItIs() throws IOException {
        define("B6", definition("J6"));
        Path folder =
                Files.createDirectories(settings.backfill().path().orElseThrow().resolve("years/old"));
        Files.writeString(folder.resolve("manifest.csv"), HEADER + row("a.csv", "2022"));
        Files.writeString(folder.resolve("a.csv"), csv("J6", "2022"));

        JsonPath job = ended(begun(postFolder("years/old")));

        assertThat(job.getString("source")).isEqualTo("years/old");
        assertThat(job.getInt("files.accepted")).isEqualTo(1);
        assertThat(published("B6", 2)).containsExactly("2022");
        assertThat(folder.resolve("a.csv")).exists();
        given().get("/api/v1/backfills").then().statusCode(200).body("backfills.source", hasItem("years/old"));
    }

    private PlannedFile planned(String job, String name, String period) throws IOException {
        Path path = workplace.open(job).resolve(name);
        Files.writeString(path, csv("J7", period));
        Path sidecar = workplace.open(job).resolve(name + ".json");
        Files.writeString(sidecar, "{\"releasedAt\":\"2023-03-01T00:00:00Z\"}");
        return new PlannedFile(new ReleaseFile("NBS/ANNUAL/" + name, path, Optional.of(sidecar)), FileLabel.NONE);
    }

    private List<String> published(String system, int events) {
        return stack.log().await(system, events).stream()
                .filter(ReleasePublished.class::isInstance)
                .map(ReleasePublished.class::cast)
                .map(it -> it.observations().get(0).cell().period().toString())
                .toList();
    }
}
