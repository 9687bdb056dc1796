package org.synergymonitor.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.deploy.ApiSchemas.elements;

/** What {@code kubectl} renders of the manifests. */
@Tag("full")
class ManifestsIT {
    private static final Set<String> SERVICES = Set.of("reporting", "ingestion", "weighting", "synergy");

    /** The selections that somebody would apply. */
    static Stream<String> selections() {
        return Stream.of(
                "overlay dev",
                "overlay production",
                "strimzi mongodb",
                "external-kafka external-mongodb access",
                "network-policies pod-security external-kafka external-mongodb access sign-in webhook-keys");
    }

    /** And every combination, and each component on its own, which need not be complete. */
    static Stream<String> selectionsCombinationsAndComponents() {
        return Stream.of(Stream.of(""), selections(), combinations(), Kustomize.components().stream())
                .flatMap(Function.identity());
    }

    /** In the order in which they are applied; the namespace and the keys of webhooks, which meet nothing else, are chosen together. */
    private static Stream<String> combinations() {
        List<List<String>> choices = List.of(
                List.of("", "pod-security webhook-keys"),
                List.of("", "network-policies"),
                List.of("strimzi", "external-kafka"),
                List.of("mongodb", "external-mongodb"),
                List.of("access", "access sign-in"),
                List.of("", "monitoring"));
        Stream<String> combined = Stream.of("");
        for (List<String> choice : choices) {
            combined = combined.flatMap(before -> choice.stream().map(it -> (before + " " + it).strip()));
        }
        return combined.map(it -> it.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @MethodSource("selectionsCombinationsAndComponents")
    void every_object_is_as_its_kind_is_described(String selection) {
        // when
        Objects rendered = render(selection);

        // then
        Map<String, List<String>> violations = new TreeMap<>();
        rendered.all().forEach(object -> violations.put(Objects.title(object), ApiSchemas.violations(object)));
        violations.values().removeIf(List::isEmpty);
        assertThat(rendered.all()).isNotEmpty();
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("selections")
    void every_secret_and_config_map_that_is_needed_comes_from_somewhere(String selection) throws IOException {
        // given
        Objects rendered = render(selection);
        Set<String> byHand = madeByHand(selection.contains("external-"));

        // when
        Map<String, Set<String>> needed = rendered.references();

        // then
        Set<String> missing = new TreeSet<>(needed.keySet());
        missing.removeAll(byHand);
        missing.removeAll(rendered.secretsByOperators());
        missing.removeIf(reference -> rendered.find("ConfigMap", reference.replace("ConfigMap ", ""))
                .filter(map -> needed.get(reference).stream()
                        .allMatch(key -> map.path("data").has(key)))
                .isPresent());
        assertThat(missing).isEmpty();
        assertThat(needed).hasSizeGreaterThan(SERVICES.size());
        assertThat(rendered.ofKind("Secret")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("selections")
    void every_pod_is_restricted(String selection) {
        // given
        Objects rendered = render(selection);

        // when
        List<JsonNode> workloads = rendered.workloads();

        // then
        assertThat(workloads).hasSizeGreaterThanOrEqualTo(SERVICES.size()).allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as("runAsNonRoot")
                    .isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt())
                    .as("runAsUser")
                    .isEqualTo(10001);
            assertThat(pod.at("/securityContext/runAsGroup").asInt())
                    .as("runAsGroup")
                    .isEqualTo(10001);
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as("seccompProfile")
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as("token of the pod")
                    .isFalse();
            assertThat(rendered.find(
                            "ServiceAccount", pod.path("serviceAccountName").asText()))
                    .as("service account")
                    .hasValueSatisfying(account -> assertThat(
                                    account.path("automountServiceAccountToken").asBoolean(true))
                            .as("token of the account")
                            .isFalse());
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC", "initContainers"))
                    .noneMatch(pod::has);
            assertThat(elements(pod.path("volumes")))
                    .allMatch(volume -> volume.has("emptyDir") || volume.has("secret") || volume.has("configMap"));
            assertThat(elements(pod.path("containers"))).isNotEmpty().allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .as("allowPrivilegeEscalation")
                        .isFalse();
                assertThat(security.path("privileged").asBoolean(true))
                        .as("privileged")
                        .isFalse();
                assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                        .as("readOnlyRootFilesystem")
                        .isTrue();
                assertThat(security.at("/capabilities/drop/0").asText())
                        .as("capabilities")
                        .isEqualTo("ALL");
                assertThat(security.at("/capabilities/add").isMissingNode())
                        .as("no capabilities added")
                        .isTrue();
                assertThat(elements(container.path("volumeMounts"))
                                .map(mount -> mount.path("mountPath").asText()))
                        .as("writable")
                        .contains("/tmp");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("selections")
    void every_pod_is_looked_after(String selection) {
        // given
        Objects rendered = render(selection);

        // when
        List<JsonNode> workloads = rendered.workloads();

        // then
        assertThat(workloads).isNotEmpty().allSatisfy(workload -> {
            assertThat(rendered.ofKind("PodDisruptionBudget")
                            .filter(budget -> Objects.selects(budget.at("/spec/selector/matchLabels"), workload))
                            .map(budget -> budget.at("/spec/maxUnavailable").asInt()))
                    .as("budget of disruptions")
                    .containsExactly(1);
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(elements(pod.path("topologySpreadConstraints"))
                            .map(spread -> spread.path("topologyKey").asText()))
                    .as("spread over")
                    .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(elements(pod.path("containers"))).allSatisfy(container -> {
                JsonNode resources = container.path("resources");
                assertThat(resources.at("/requests/cpu").isMissingNode())
                        .as("no request of CPU")
                        .isFalse();
                assertThat(resources.at("/limits/cpu").isMissingNode())
                        .as("no limit of CPU")
                        .isTrue();
                assertThat(resources.at("/limits/memory"))
                        .as("limit of memory")
                        .isEqualTo(resources.at("/requests/memory"))
                        .isNotEqualTo(container.path("none"));
                Set<String> ports = elements(container.path("ports"))
                        .map(port -> port.path("name").asText())
                        .collect(Collectors.toSet());
                assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .map(probe -> container
                                        .at("/" + probe + "/httpGet/port")
                                        .asText()))
                        .as("ports of probes")
                        .allMatch(ports::contains);
                assertThat(container.path("image").asText())
                        .as("image")
                        .matches(".+(:[^:/]+|@sha256:[0-9a-f]{64})")
                        .doesNotEndWith(":latest");
                assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                        .as("time to end: preStop, requests, streams")
                        .isGreaterThan(
                                container.at("/lifecycle/preStop/sleep/seconds").asInt() + 5 + 8);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("selections")
    void every_service_finds_its_pods(String selection) {
        // given
        Objects rendered = render(selection);

        // when
        List<JsonNode> services = rendered.ofKind("Service").toList();

        // then
        assertThat(services).isNotEmpty().allSatisfy(service -> {
            List<JsonNode> selected = rendered.workloads().stream()
                    .filter(workload -> Objects.selects(service.at("/spec/selector"), workload))
                    .toList();
            assertThat(selected).as("selected by " + Objects.name(service)).hasSize(1);
            Set<String> ports = elements(selected.get(0).at("/spec/template/spec/containers"))
                    .flatMap(container -> elements(container.path("ports")))
                    .map(port -> port.path("name").asText())
                    .collect(Collectors.toSet());
            assertThat(elements(service.at("/spec/ports"))
                            .map(port -> port.path("targetPort").asText()))
                    .isNotEmpty()
                    .allMatch(ports::contains);
        });
        assertThat(rendered.ofKind("StatefulSet")).allSatisfy(set -> assertThat(
                        rendered.find("Service", set.at("/spec/serviceName").asText()))
                .as("names of the replicas of " + Objects.name(set))
                .hasValueSatisfying(service ->
                        assertThat(service.at("/spec/clusterIP").asText()).isEqualTo("None")));
    }

    @Test
    void next_version_can_be_applied_over_this_one(@TempDir Path next) throws IOException {
        // given
        copy(Kustomize.HOME.resolve("base"), next);
        Path kustomization = next.resolve("kustomization.yaml");
        Files.writeString(kustomization, Files.readString(kustomization).replace("0.1.0", "9.8.7"));
        Objects before = new Objects(Kustomize.render(Kustomize.HOME.resolve("base")));

        // when
        Objects after = new Objects(Kustomize.render(next));

        // then
        assertThat(unchangeable(after)).isEqualTo(unchangeable(before));
        assertThat(after.workloads()).hasSameSizeAs(SERVICES).allSatisfy(workload -> {
            assertThat(workload.at("/spec/template/metadata/labels/app.kubernetes.io~1version")
                            .asText())
                    .isEqualTo("9.8.7");
            assertThat(workload.at("/spec/template/spec/containers/0/image").asText())
                    .endsWith(":9.8.7");
        });
    }

    @ParameterizedTest
    @MethodSource("selections")
    void open_access_ends_at_the_namespace(String selection) {
        // given
        Objects rendered = render(selection);
        boolean open = rendered.ofKind("ConfigMap")
                .anyMatch(map -> map.at("/data/SYNERGY_ACCESS_OPEN").asBoolean());
        boolean guarded =
                rendered.ofKind("ConfigMap").anyMatch(map -> map.path("data").has("QUARKUS_OIDC_AUTH_SERVER_URL"));

        // when
        boolean closed = rendered.ofKind("Ingress").findAny().isEmpty()
                && rendered.find("NetworkPolicy", "default-deny").isPresent();

        // then
        assertThat(open && guarded).as("both, which no service starts with").isFalse();
        assertThat(open && !closed).as("open to everybody").isFalse();
        assertThat(rendered.ofKind("Service")
                        .map(service -> service.at("/spec/type").asText("ClusterIP")))
                .containsOnly("ClusterIP");
    }

    @Test
    void policies_name_pods_and_ports_that_exist() {
        // given
        Objects rendered = render("overlay production");
        Map<String, Set<Integer>> ports = new TreeMap<>();
        rendered.workloads()
                .forEach(workload -> ports.put(
                        workload.at("/spec/template/metadata/labels/app.kubernetes.io~1component")
                                .asText(),
                        elements(workload.at("/spec/template/spec/containers"))
                                .flatMap(container -> elements(container.path("ports")))
                                .map(port -> port.path("containerPort").asInt())
                                .collect(Collectors.toSet())));

        // when
        List<JsonNode> policies = rendered.ofKind("NetworkPolicy").toList();

        // then
        assertThat(rendered.find("NetworkPolicy", "default-deny"))
                .hasValueSatisfying(deny -> assertThat(deny.at("/spec").toString())
                        .isEqualTo("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}"));
        assertThat(policies.stream().flatMap(policy -> components(policy.path("spec"))))
                .isNotEmpty()
                .allMatch(ports::containsKey);
        assertThat(policies).allSatisfy(policy -> assertThat(
                        policy.at("/spec/ingress").findValues("port").stream().map(JsonNode::asInt))
                .allMatch(port -> components(policy.at("/spec/podSelector"))
                                .anyMatch(component -> ports.get(component).contains(port))
                        || components(policy.at("/spec/podSelector")).findAny().isEmpty()));
    }

    private static Objects render(String selection) {
        if (selection.startsWith("overlay ")) {
            return new Objects(Kustomize.render(
                    Kustomize.HOME.resolve("overlays").resolve(selection.substring("overlay ".length()))));
        }
        return new Objects(Kustomize.baseWith(
                Stream.of(selection.split(" ")).filter(not(String::isEmpty)).toArray(String[]::new)));
    }

    /** What the README says is to be made, as {@code kind name}. */
    private static Set<String> madeByHand(boolean external) throws IOException {
        String readme = Files.readString(Kustomize.HOME.resolve("README.md"));
        String tables = readme.substring(readme.indexOf("## What you make"), readme.indexOf("## Notes"));
        String always = tables.substring(0, tables.indexOf("With an external"));
        return (external ? tables : always)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Pattern.compile("`([^`]+)`")
                        .matcher(cells[1])
                        .results()
                        .map(name -> cells[2].trim() + " " + name.group(1)))
                .collect(Collectors.toSet());
    }

    /** What the API server refuses to change, by object. */
    private static Map<String, List<JsonNode>> unchangeable(Objects objects) {
        return Stream.concat(objects.workloads().stream(), objects.ofKind("Service"))
                .collect(Collectors.toMap(Objects::title, object -> Stream.of(
                                "selector", "serviceName", "podManagementPolicy", "volumeClaimTemplates")
                        .map(object.path("spec")::path)
                        .toList()));
    }

    /** The components of this project that a part of a policy names. */
    private static Stream<String> components(JsonNode selectors) {
        Stream<String> byLabel = selectors.findValues("matchLabels").stream()
                .map(labels -> labels.path("app.kubernetes.io/component").asText())
                .filter(not(String::isEmpty));
        Stream<String> byExpression = selectors.findValues("matchExpressions").stream()
                .flatMap(ApiSchemas::elements)
                .filter(expression -> expression.path("key").asText().equals("app.kubernetes.io/component"))
                .flatMap(expression -> elements(expression.path("values")))
                .map(JsonNode::asText);
        return Stream.concat(byLabel, byExpression);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
