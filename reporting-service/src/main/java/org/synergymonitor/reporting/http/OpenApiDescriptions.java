package org.synergymonitor.reporting.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the OpenAPI document: descriptions of parameters that many operations share, examples of answers, and the problems that
 * every operation, or every one with a body, can answer. All of them are in {@code openapi-descriptions.json}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiDescriptions implements OASFilter {
    private static final String JSON = "application/json";

    private final JsonNode descriptions = read();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
    }

    private void complete(String path, PathItem item) {
        describe(item.getParameters());
        item.getOperations().forEach((method, operation) -> complete(method + " " + path, operation));
    }

    private void complete(String name, Operation operation) {
        describe(operation.getParameters());
        APIResponses responses = operation.getResponses();
        add("problems", responses);
        if (name.startsWith("GET ")) {
            add("ofReads", responses);
        }
        if (operation.getRequestBody() != null) {
            add("problemsOfBodies", responses);
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().type(List.of(SchemaType.OBJECT)))
                                        .example(value(descriptions.get("problem")))));
            }
        });
        JsonNode example = descriptions.get("examples").get(name);
        APIResponse ok = responses.getAPIResponse("200");
        if (example != null && ok != null) {
            if (ok.getContent() == null) {
                ok.setContent(OASFactory.createContent());
            }
            MediaType json = ok.getContent().getMediaType(JSON);
            if (json == null) {
                json = OASFactory.createMediaType();
                ok.getContent().addMediaType(JSON, json);
            }
            json.setExample(value(example));
        }
    }

    private void add(String problems, APIResponses responses) {
        descriptions.get(problems).properties().forEach(it -> {
            if (responses.getAPIResponse(it.getKey()) == null) {
                responses.addAPIResponse(
                        it.getKey(),
                        OASFactory.createAPIResponse().description(it.getValue().asText()));
            }
        });
    }

    private void describe(List<Parameter> parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter parameter : parameters) {
            JsonNode description = descriptions.get("parameters").get(String.valueOf(parameter.getName()));
            if (parameter.getDescription() == null && description != null) {
                parameter.setDescription(description.asText());
            }
        }
    }

    private static Object value(JsonNode json) {
        return new ObjectMapper().convertValue(json, Object.class);
    }

    private static JsonNode read() {
        try (InputStream resource = OpenApiDescriptions.class.getResourceAsStream("/openapi-descriptions.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
