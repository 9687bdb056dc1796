package org.synergymonitor.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dependencies point one way: services → contracts → model → JDK. */
class ArchitectureTest {
    private static final String ROOT = "org.synergymonitor.";
    private static final List<String> MODULES = List.of(
            "model",
            "contracts",
            "formats",
            "egress",
            "access",
            "streams-support",
            "ingestion-service",
            "weighting-service",
            "synergy-service",
            "reporting-service",
            "local");
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @Test
    void everyModuleIsUnderTheseRules() {
        Set<String> packages = PRODUCTION.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "model",
                        "contracts",
                        "formats",
                        "egress",
                        "access",
                        "streams",
                        "ingestion",
                        "weighting",
                        "synergy",
                        "reporting",
                        "local"),
                packages);
    }

    @Test
    void modelKnowsTheJdkOnly() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "model..", "java..")
                .as("the model depends on the JDK alone")
                .because("a researcher can use it without the services; pass what it needs in as values, and keep"
                        + " configuration, Kafka, MongoDB and HTTP in the service"));
    }

    @Test
    void modelReadsNoClockAndDrawsNoRandomNumber() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "model..")
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .callConstructor(java.util.Random.class)
                        .orShould()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                        .because(
                                "the same definition and panel must give the same bits; take the time from the event, and a seed from the panel"));
    }

    @Test
    void contractsKnowTheModelAndJacksonOnly() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "contracts..", ROOT + "model..", "com.fasterxml.jackson..", "java..")
                .because("every service and every outsider reads the contracts; move what needs a client library into"
                        + " the service that uses it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "weighting", "synergy", "reporting"})
    void servicesDoNotKnowEachOther(String service) {
        String[] others = Stream.of("ingestion", "weighting", "synergy", "reporting", "local")
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services meet on topics alone; put the event into contracts, or the computation into model"));
    }

    @Test
    void nothingThatComesInBecomesAnObjectOrRuns() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.yaml.snakeyaml..",
                        "com.fasterxml.jackson.dataformat.yaml..",
                        "javax.naming..",
                        "javax.script..",
                        "javax.xml.parsers..",
                        "javax.xml.transform..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Runtime")
                .because("what strangers send is JSON, CSV or a workbook; read it field by field, by the readers of"
                        + " formats"));
    }

    @Test
    void modelPackagesFormNoCycle() {
        check(slices().matching(ROOT + "model.(*)..")
                .should()
                .beFreeOfCycles()
                .because("the method reads in one direction: definition, panel, weighting, measurement, alert; move the"
                        + " shared value to the earlier package"));
    }

    @Test
    void everyModuleWithSourcesHasBeenCompiled() {
        assertEquals(
                List.of(),
                MODULES.stream()
                        .filter(module -> !Files.isDirectory(Path.of("..", module, "target", "classes")))
                        .toList());
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCTION);
    }
}
