package org.synergymonitor.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** The shipped schemas and their AsyncAPI document, read as they are, or strictly: without fields that are not described. */
final class Schemas {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String ID_PREFIX = "https://synergymonitor.org/";
    private static final Schemas AS_SHIPPED = new Schemas(UnaryOperator.identity());
    private static final Schemas STRICT = new Schemas(Schemas::closed);

    private final SchemaRegistry registry;

    private Schemas(UnaryOperator<JsonNode> reading) {
        SchemaRegistryConfig formatsHold =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(formatsHold)
                        .schemas(id -> id.startsWith(ID_PREFIX)
                                ? reading.apply(document(id.substring(ID_PREFIX.length())))
                                        .toString()
                                : null));
    }

    /** @param path of a document that is shipped, e.g. {@code schemas/common.schema.json} or {@code asyncapi.yaml} */
    static JsonNode document(String path) {
        try (InputStream in = Schemas.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no document " + path);
            }
            return (path.endsWith(".yaml") ? YAML : JSON).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the schema of {@code event} has against {@code json} */
    static List<Error> errors(String event, JsonNode json) {
        return AS_SHIPPED.validate("schemas/" + event + ".v1.schema.json", json);
    }

    /** @return the same, and every field that the schema does not describe */
    static List<Error> strictErrors(String event, JsonNode json) {
        return STRICT.validate("schemas/" + event + ".v1.schema.json", json);
    }

    /** @return what the AsyncAPI document has against the record headers of {@code event} */
    static List<Error> headerErrors(String event, JsonNode headers) {
        return AS_SHIPPED.validate("asyncapi.yaml#/components/messages/" + event + "/headers", headers);
    }

    static List<Error> errorsOfSchema(String file) {
        return AS_SHIPPED
                .registry
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(document("schemas/" + file));
    }

    private List<Error> validate(String schema, JsonNode json) {
        return registry.getSchema(SchemaLocation.of(ID_PREFIX + schema)).validate(json);
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::closed);
        return schema;
    }
}
