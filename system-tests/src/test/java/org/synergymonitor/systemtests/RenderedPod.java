package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The first pod of a service, as the production overlay renders it.
 *
 * @param secrets values of what the overlay expects to be there, by {@code name/key}
 */
record RenderedPod(List<JsonNode> objects, JsonNode set, Map<String, String> secrets) {
    static List<JsonNode> production() throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "../deploy/kubernetes/overlays/production")
                .redirectErrorStream(true)
                .start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (kubectl.waitFor() != 0) {
            throw new IOException(rendered);
        }
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(rendered)) {
            return documents.readAll();
        }
    }

    static RenderedPod of(List<JsonNode> objects, String name, Map<String, String> secrets) {
        return new RenderedPod(objects, find(objects, "StatefulSet", name), secrets);
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (JsonNode from : container().path("envFrom")) {
            find(objects, "ConfigMap", from.at("/configMapRef/name").asText())
                    .get("data")
                    .properties()
                    .forEach(it -> environment.put(it.getKey(), it.getValue().asText()));
        }
        for (JsonNode variable : container().path("env")) {
            environment.put(variable.get("name").asText(), value(variable));
        }
        return environment;
    }

    /** @return what is mounted, by path */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        eachMount((mount, volume) -> {
            String source = volume.path("secret")
                    .path("secretName")
                    .asText(volume.at("/configMap/name").asText(""));
            JsonNode items = volume.path("secret").path("items");
            for (JsonNode item : items.isMissingNode() ? volume.at("/configMap/items") : items) {
                files.put(
                        mount.get("mountPath").asText() + "/" + item.get("path").asText(),
                        secret(source, item.get("key").asText()));
            }
        });
        return files;
    }

    /** @return the paths of what can be written */
    List<String> writable() {
        List<String> writable = new ArrayList<>();
        eachMount((mount, volume) -> {
            if (volume.isMissingNode() || volume.has("emptyDir")) {
                writable.add(mount.get("mountPath").asText());
            }
        });
        return writable;
    }

    /** @return the user and group */
    String user() {
        JsonNode security = set.at("/spec/template/spec/securityContext");
        return security.get("runAsUser").asText() + ":"
                + security.get("runAsGroup").asText();
    }

    /** @return whether the root cannot be written */
    boolean readOnly() {
        return container().at("/securityContext/readOnlyRootFilesystem").asBoolean();
    }

    /** @return the flags that it gives the image's entry point, none if the image's hold */
    boolean replacesEntrypoint() {
        return container().has("command") || container().has("args");
    }

    /** @return port and path of a probe, as {@code 9000/q/health/live} */
    String probe(String kind) {
        JsonNode get = container().path(kind).path("httpGet");
        return port(get.get("port").asText()) + get.get("path").asText();
    }

    private int port(String name) {
        for (JsonNode port : container().get("ports")) {
            if (port.get("name").asText().equals(name)) {
                return port.get("containerPort").asInt();
            }
        }
        throw new IllegalStateException("no port " + name);
    }

    private String value(JsonNode variable) {
        JsonNode from = variable.path("valueFrom");
        if (from.has("secretKeyRef")) {
            return secret(
                    from.at("/secretKeyRef/name").asText(),
                    from.at("/secretKeyRef/key").asText());
        }
        if (from.has("configMapKeyRef")) {
            return find(objects, "ConfigMap", from.at("/configMapKeyRef/name").asText())
                    .get("data")
                    .get(from.at("/configMapKeyRef/key").asText())
                    .asText();
        }
        return from.has("fieldRef")
                ? set.at("/metadata/name").asText() + "-0"
                : variable.get("value").asText();
    }

    private String secret(String name, String key) {
        String value = secrets.get(name + "/" + key);
        if (value == null) {
            throw new IllegalStateException("the manifest wants " + name + "/" + key);
        }
        return value;
    }

    private void eachMount(Mounted mounted) {
        Map<String, JsonNode> volumes = new LinkedHashMap<>();
        set.at("/spec/template/spec/volumes")
                .forEach(it -> volumes.put(it.get("name").asText(), it));
        Function<JsonNode, JsonNode> volume = mount -> {
            JsonNode found = volumes.get(mount.get("name").asText());
            return found == null ? MissingNode.getInstance() : found;
        };
        container().get("volumeMounts").forEach(mount -> mounted.by(mount, volume.apply(mount)));
    }

    private JsonNode container() {
        return set.at("/spec/template/spec/containers/0");
    }

    private static JsonNode find(List<JsonNode> objects, String kind, String name) {
        return objects.stream()
                .filter(it -> it.get("kind").asText().equals(kind)
                        && it.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing renders the " + kind + " " + name));
    }

    private interface Mounted {
        /** @param volume missing if it is claimed */
        void by(JsonNode mount, JsonNode volume);
    }
}
