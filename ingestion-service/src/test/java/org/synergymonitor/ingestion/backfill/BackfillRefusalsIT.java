package org.synergymonitor.ingestion.backfill;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.ingestion.FilesProfile;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.Stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.oneOf;
import static org.synergymonitor.ingestion.backfill.BackfillApi.HEADER;
import static org.synergymonitor.ingestion.backfill.BackfillApi.post;
import static org.synergymonitor.ingestion.backfill.BackfillApi.postFolder;

@QuarkusTest
@WithTestResource(Stack.class)
@TestProfile(FilesProfile.class)
class BackfillRefusalsIT {
    @Inject
    Settings settings;

    @Test
    void aZipBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 300; mebibyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        File work = Files.createDirectories(settings.backfill().work()).toFile();
        String[] before = work.list();

        post(bytes.toByteArray()).then().statusCode(413).body("errors.code", contains("UNPACKED_TOO_LARGE"));

        assertThat(work.list()).isSubsetOf(before);
    }

    @Test
    void allErrorsOfAManifestAreSaidBeforeAnythingHappens() throws IOException {
        post(Archives.zip(Map.of(
                        "manifest.csv", HEADER + "a.csv,NBS,ANNUAL,yesterday\nb.csv,NBS,ANNUAL,\n", "a.csv", "x")))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("INVALID_TIMESTAMP", "FILE_NOT_FOUND"))
                .body("errors.line", containsInAnyOrder(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../drop", "..", ".", "/etc", "linked", "missing", "a/../../drop"})
    void onlyFoldersBelowTheBaseCanBeNamed(String name) throws IOException {
        Path base = settings.backfill().path().orElseThrow();
        Path link = base.resolve("linked");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("/etc"));

        postFolder(name).then().statusCode(oneOf(400, 422)).body("errors.field", contains("/folder"));
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        post("no archive".getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
        given().get("/api/v1/backfills/nobody")
                .then()
                .statusCode(404)
                .body("errors.code", contains("BACKFILL_NOT_FOUND"));
    }
}
