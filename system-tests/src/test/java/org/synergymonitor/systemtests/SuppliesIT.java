package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.synergymonitor.systemtests.Stack.Member;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a service brings along is in its bill of materials, which a build makes that may ask the repository. */
@Tag("full")
class SuppliesIT {
    @ParameterizedTest
    @EnumSource(value = Member.class, names = "EMBEDDED", mode = EnumSource.Mode.EXCLUDE)
    void everyLibraryIsInTheBillOfMaterials(Member service) throws IOException {
        Path target = Path.of("..", service.module(), "target");
        Set<String> listed = new TreeSet<>();
        JsonNode bill = new ObjectMapper().readTree(target.resolve("sbom.json").toFile());
        for (JsonNode component : bill.path("components")) {
            listed.add(component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText());
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("hashes")).isNotEmpty();
        }

        Set<String> brought;
        try (Stream<Path> files = Files.list(target.resolve("quarkus-app/lib/main"))) {
            brought = files.map(it -> it.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(brought).hasSizeGreaterThan(50).isSubsetOf(listed);
    }
}
