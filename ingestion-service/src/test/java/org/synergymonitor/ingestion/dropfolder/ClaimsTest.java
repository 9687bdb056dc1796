package org.synergymonitor.ingestion.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.ingestion.file.ReleaseFile;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {
    private static final Duration DEAD = Duration.ofMinutes(5);

    @TempDir
    Path root;

    private DropFolder folder;
    private Claims claims;

    @BeforeEach
    void create() throws IOException {
        folder = DropFolder.in(root);
        folder.create();
        claims = new Claims(folder, "a", DEAD);
        claims.beat();
    }

    @Test
    void oneOfTwoClaimersWinsEveryFile() throws Exception {
        for (int number = 0; number < 200; number++) {
            write("file" + number + ".csv", "x");
        }
        Claims other = new Claims(folder, "b", DEAD);
        other.beat();

        List<Claim> won = new ArrayList<>();
        ExecutorService claimers = Executors.newFixedThreadPool(2);
        for (Future<List<Claim>> each :
                claimers.invokeAll(List.<Callable<List<Claim>>>of(() -> claimAll(claims), () -> claimAll(other)))) {
            won.addAll(each.get());
        }
        claimers.shutdown();

        assertThat(won)
                .extracting(it -> it.file().name())
                .doesNotHaveDuplicates()
                .hasSize(200);
        assertThat(folder.waiting()).isEmpty();
        assertThat(claims.open().size() + other.open().size()).isEqualTo(200);
    }

    @Test
    void theSidecarComesWithItsFile() throws IOException {
        write("NBS/ANNUAL/2021.csv", "x");
        write("NBS/ANNUAL/2021.csv.release.json", "{}");

        Claim claim = claims.claim("NBS/ANNUAL/2021.csv").orElseThrow();

        assertThat(claim.file().sidecar())
                .hasValueSatisfying(it -> assertThat(it).hasContent("{}"));
        assertThat(claim.file().name()).isEqualTo("NBS/ANNUAL/2021.csv");
    }

    @Test
    void whatWasClaimedBeforeACrashIsOpenAgainInTheOrderOfTheClaims() throws IOException {
        write("b.csv", "first");
        claims.claim("b.csv");
        write("b.csv", "second");
        claims.claim("b.csv");

        List<Claim> open = new Claims(folder, "a", DEAD).open();

        assertThat(open)
                .extracting(Claim::file)
                .extracting(ReleaseFile::path)
                .satisfiesExactlyInAnyOrder(it -> assertThat(it).hasContent("first"), it -> assertThat(it)
                        .hasContent("second"));
    }

    @Test
    void theClaimsOfADeadInstanceAreTakenOverAndThoseOfALiveOneAreNot() throws IOException {
        write("of-the-dead.csv", "x");
        write("of-the-living.csv", "x");
        claimed("dead", "of-the-dead.csv");
        claimed("living", "of-the-living.csv");
        Files.setLastModifiedTime(
                folder.claimed().resolve("dead/.heartbeat"),
                FileTime.from(Instant.now().minus(DEAD).minusSeconds(60)));

        claims.takeOver();

        assertThat(claims.open()).extracting(it -> it.file().name()).containsExactly("of-the-dead.csv");
        assertThat(new Claims(folder, "living", DEAD).open()).hasSize(1);
    }

    @Test
    void settlingNeverOverwrites() throws IOException {
        for (String content : List.of("first", "second", "third")) {
            write("NBS/2021.csv.gz", content);
            write("NBS/2021.csv.gz.release.json", "{}");
            claims.claim("NBS/2021.csv.gz")
                    .orElseThrow()
                    .settle(folder.done(), content.getBytes(StandardCharsets.UTF_8));
        }

        Path done = folder.done().resolve("NBS");
        assertThat(done.resolve("2021.csv.gz")).hasContent("first");
        assertThat(done.resolve("2021-2.csv.gz")).hasContent("second");
        assertThat(done.resolve("2021-3.csv.gz")).hasContent("third");
        assertThat(done.resolve("2021-3.csv.gz.report.json")).hasContent("third");
        assertThat(done.resolve("2021-3.csv.gz.release.json")).hasContent("{}");
        assertThat(claims.open()).isEmpty();
        assertThat(folder.claimed().resolve("a").toFile().list()).containsExactly(".heartbeat");
    }

    @Test
    void aClaimThatWasSettledElsewhereLeavesNoReport() throws IOException {
        write("2021.csv", "x");
        Claim claim = claims.claim("2021.csv").orElseThrow();
        Claim same = claims.open().get(0);
        claim.settle(folder.done(), new byte[0]);

        same.settle(folder.done(), new byte[0]);

        assertThat(folder.done().toFile().list()).containsExactlyInAnyOrder("2021.csv", "2021.csv.report.json");
    }

    @Test
    void aLinkThatTookTheNameOfAFileIsNotClaimed() throws IOException {
        Files.createSymbolicLink(folder.incoming().resolve("2021.csv"), Path.of("/etc/hostname"));

        Optional<Claim> claim = claims.claim("2021.csv");

        assertThat(claim).isEmpty();
        assertThat(claims.open()).isEmpty();
    }

    private void claimed(String instance, String name) throws IOException {
        Claims other = new Claims(folder, instance, DEAD);
        other.beat();
        other.claim(name);
    }

    private static List<Claim> claimAll(Claims claims) throws IOException {
        List<Claim> won = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            claims.claim("file" + number + ".csv").ifPresent(won::add);
        }
        return won;
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.incoming().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
