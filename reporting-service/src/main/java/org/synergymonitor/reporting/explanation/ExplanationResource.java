package org.synergymonitor.reporting.explanation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Csv;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.measurement.MeasurementQuery;
import org.synergymonitor.reporting.measurement.MeasurementSelection;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;

/** Why one U is what it is. */
@Path("/api/v1/systems")
@Tag(name = "explanations")
public class ExplanationResource {
    private final MeasurementSelection selection;

    ExplanationResource(MeasurementSelection selection) {
        this.selection = selection;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/explanation")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            summary = "Why U of a period is what it is",
            description = "Of the newest period without one, a preliminary one included; series: fixed or chained."
                    + " Contributions as CSV by Accept or format=csv.")
    @APIResponseSchema(Explanation.class)
    public Response explanation(
            @PathParam("system") String system,
            @QueryParam("series") @DefaultValue("chained") String series,
            @QueryParam("period") String period,
            @BeanParam MeasurementQuery query,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        boolean csv = Csv.isWanted(format, request);
        Base base = Parameters.base("series", series);
        OriginatedMeasurement measured = selection.select(system, query);
        MeasuredDegree degree = (period == null
                        ? MeasuredDegree.newest(measured.measurement(), base)
                        : MeasuredDegree.find(measured.measurement(), base, Parameters.period("period", period)))
                .orElseThrow(() -> none(base, period));
        return Conditional.respond(
                headers,
                measured.origin().entityTag(),
                Conditional.REVALIDATED,
                csv ? Csv.TYPE : MediaType.APPLICATION_JSON_TYPE,
                () -> {
                    Explanation explanation = new Explaining(measured, base, degree).explanation();
                    return csv ? ExplanationCsv.write(explanation) : explanation;
                });
    }

    private static ProblemException none(Base series, String period) {
        return ProblemException.notFound(
                "NO_DEGREE",
                "period",
                period,
                "该期没有 " + series + " 协同度",
                "There is no " + series + " U of this period");
    }
}
