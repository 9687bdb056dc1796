package org.synergymonitor.ingestion.problem;

import java.util.List;
import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the OpenAPI document with the answers that go without saying, and the problems of any operation and any body. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedProblems implements OASFilter {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<String, String> OF_ANY = Map.of(
            "400", "a parameter is wrong: which one, and why",
            "401", "with an authorization server: no token that holds",
            "403", "with an authorization server: the caller may not",
            "404", "there is no such thing",
            "406", "no representation of the media types asked for",
            "415", "not a media type that is read",
            "422", "refused, with everything that is wrong",
            "429", "with an authorization server: too often; Retry-After says when again",
            "503", "the store is away; Retry-After says when again");
    private static final Map<String, String> OF_A_BODY = Map.of("413", "too large in some way");

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses.getAPIResponses().keySet().stream().noneMatch(it -> it.startsWith("2"))) {
            responses.addAPIResponse("200", OASFactory.createAPIResponse().description("as asked for"));
        }
        add(OF_ANY, responses);
        if (operation.getRequestBody() != null) {
            add(OF_A_BODY, responses);
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    private static void add(Map<String, String> problems, APIResponses responses) {
        problems.forEach((status, description) -> {
            if (responses.getAPIResponse(status) == null) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().description(description + " (problem details)"));
            }
        });
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.OBJECT))));
    }
}
