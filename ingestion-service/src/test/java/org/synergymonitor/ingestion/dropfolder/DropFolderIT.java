package org.synergymonitor.ingestion.dropfolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.ingestion.FilesProfile;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.Stack;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;

@QuarkusTest
@WithTestResource(Stack.class)
@TestProfile(FilesProfile.class)
class DropFolderIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIDECAR = """
            {"releasedAt":"2022-03-01T09:30:00+08:00","sourceUri":"https://stats.example/annual.csv"}""";

    Stack stack;

    @Inject
    Settings settings;

    private DropFolder folder;

    @BeforeEach
    void create() throws IOException {
        folder = DropFolder.in(settings.dropFolder().path().orElseThrow());
        folder.create();
    }

    @Test
    void aReleaseGoesToItsSystemsAndItsFileToDoneWithTheReceipt() throws IOException {
        define("D1", definition("H1"));

        drop("NBS/ANNUAL/d1.csv.release.json", SIDECAR);
        drop("NBS/ANNUAL/d1.csv", csv("H1", "output", "12"));

        ReleasePublished published =
                (ReleasePublished) stack.log().await("D1", 2).get(1);
        assertThat(published.agency()).isEqualTo("NBS");
        assertThat(published.dataflow()).isEqualTo("ANNUAL");
        assertThat(published.provenance()).hasValueSatisfying(it -> {
            assertThat(it.sourceUri()).contains("https://stats.example/annual.csv");
            assertThat(it.sentBy()).isEqualTo("drop-folder");
        });
        JsonNode report = report(folder.done(), "NBS/ANNUAL/d1.csv");
        assertThat(report.at("/outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(report.at("/receipts/0/releaseId").asText()).isEqualTo(published.release());
        assertThat(report.at("/receipts/0/observations").asInt()).isEqualTo(1);
        assertThat(folder.done().resolve("NBS/ANNUAL/d1.csv.release.json")).hasContent(SIDECAR);
        assertThat(folder.waiting()).isEmpty();
    }

    @Test
    void whatIsMissingIsNotGuessed() throws IOException {
        drop("NBS/ANNUAL/d2.csv", csv("H2", "output", "12"));

        JsonNode report = report(folder.rejected(), "NBS/ANNUAL/d2.csv");
        assertThat(report.findValuesAsText("code")).contains("REQUIRED");
        String served = given().get("/api/v1/reports/" + report.get("id").asText())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(report).isEqualTo(JSON.readTree(served));
    }

    @Test
    void everythingThatIsWrongWithASidecarIsSaid() throws IOException {
        drop("d3.csv.release.json", """
                {"agency":"../../etc","releasedAt":"yesterday","file":"/etc/passwd"}""");
        drop("d3.csv", csv("H3", "output", "12"));

        JsonNode report = report(folder.rejected(), "d3.csv");
        assertThat(report.get("errors").asInt()).isEqualTo(3);
        assertThat(report.findValuesAsText("code"))
                .containsExactly("INVALID_IDENTIFIER", "INVALID_TIMESTAMP", "UNKNOWN_FIELD");
        given().get("/api/v1/reports/" + report.get("id").asText())
                .then()
                .statusCode(200)
                .body("sha256", equalTo(report.get("sha256").asText()));
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException {
        Path large = Files.createTempFile("d4", ".csv");
        try (SeekableByteChannel channel = Files.newByteChannel(large, StandardOpenOption.WRITE)) {
            channel.position(settings.limits().bytes());
            channel.write(ByteBuffer.wrap(new byte[] {1}));
        }
        Files.move(large, folder.incoming().resolve("d4.csv"));

        JsonNode report = report(folder.rejected(), "d4.csv");
        assertThat(report.findValuesAsText("code")).containsExactly("BODY_TOO_LARGE");
    }

    @Test
    void whatIsStillWrittenIsLeftAlone() throws IOException {
        drop("d5.csv.part", "half");
        drop("d5-after.csv", "no release");

        report(folder.rejected(), "d5-after.csv");

        assertThat(folder.incoming().resolve("d5.csv.part")).exists();
    }

    @Test
    void whatACrashLeftClaimedIsTakenUpHereAndFromTheDead() throws IOException {
        leaveClaimed(settings.instance(), "d6-own.csv");
        leaveClaimed("dead", "d6-dead.csv");
        leaveClaimed("living", "d6-living.csv");
        Files.setLastModifiedTime(
                folder.claimed().resolve("dead/.heartbeat"),
                FileTime.from(Instant.now().minus(Duration.ofMinutes(6))));

        report(folder.done(), "NBS/ANNUAL/d6-own.csv");
        report(folder.done(), "NBS/ANNUAL/d6-dead.csv");

        assertThat(folder.claimed().resolve("living/claim/NBS/ANNUAL/d6-living.csv"))
                .exists();
    }

    @Test
    void withoutAStoreAFileStaysClaimedAndIsTakenLater() throws IOException {
        define("D7", definition("H7"));
        stack.log().await("D7", 1);
        stack.stopStore();
        drop("NBS/ANNUAL/d7.csv.release.json", SIDECAR);
        drop("NBS/ANNUAL/d7.csv", csv("H7", "output", "12"));

        await().atMost(20, SECONDS).until(() -> folder.waiting().isEmpty());
        assertThat(folder.done().resolve("NBS/ANNUAL/d7.csv")).doesNotExist();
        stack.startStore();

        report(folder.done(), "NBS/ANNUAL/d7.csv");
        stack.log().await("D7", 2);
    }

    private void leaveClaimed(String instance, String name) throws IOException {
        Path claim = folder.claimed().resolve(instance + "/claim/NBS/ANNUAL");
        Files.createDirectories(claim);
        Files.writeString(folder.claimed().resolve(instance + "/.heartbeat"), "");
        Files.writeString(claim.resolve(name + ".release.json"), SIDECAR);
        Path file = Files.createTempFile("left", ".csv");
        Files.writeString(file, csv("H6", "output", "12"));
        Files.move(file, claim.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void drop(String name, String content) throws IOException {
        Path file = folder.incoming().resolve(name);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode report(Path in, String name) throws IOException {
        await().atMost(40, SECONDS).until(() -> Files.exists(in.resolve(name)));
        return JSON.readTree(in.resolve(name + ".report.json").toFile());
    }

    private static String csv(String area, String indicator, String value) {
        return "ref_area,indicator,time_period,value,unit\n%s,%s,2021,%s,万元\n".formatted(area, indicator, value);
    }
}
