package org.synergymonitor.ingestion.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Validation reports, whole. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "releases")
public class ReportsResource {
    private final ReportStore reports;
    private final ObjectMapper json;

    ReportsResource(ReportStore reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @RolesAllowed(Role.PUBLISHER)
    @AnyScope
    @GET
    @Path("{id}")
    @Operation(summary = "Everything that was found in one submission, in the order in which it was read")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is no such report, or no more (problem details)")
    public StreamingOutput get(@RestPath String id) {
        ValidationReport report =
                reports.find(id).orElseThrow(() -> Refusal.because(Code.REPORT_NOT_FOUND, Place.NOWHERE, id, id));
        return output -> write(report, output);
    }

    private void write(ValidationReport report, OutputStream output) throws IOException {
        try (JsonGenerator generator = json.createGenerator(output)) {
            generator.writeStartObject();
            generator.writeStringField("id", report.id());
            generator.writePOJOField("receivedAt", report.receivedAt());
            generator.writePOJOField("outcome", report.outcome());
            generator.writePOJOField("name", report.name());
            generator.writeStringField("sha256", report.sha256());
            generator.writeNumberField("errors", report.errors());
            generator.writeNumberField("warnings", report.warnings());
            generator.writeArrayFieldStart("findings");
            reports.findings(report, chunk -> write(chunk, generator));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void write(List<Finding> findings, JsonGenerator generator) {
        try {
            for (Finding finding : findings) {
                generator.writePOJO(finding);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
