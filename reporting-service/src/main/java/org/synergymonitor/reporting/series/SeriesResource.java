package org.synergymonitor.reporting.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Csv;
import org.synergymonitor.reporting.measurement.MeasurementQuery;
import org.synergymonitor.reporting.measurement.MeasurementSelection;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;
import org.synergymonitor.reporting.snapshot.SnapshotId;

/** U and order degrees by period, out of one snapshot or recomputed. */
@Path("/api/v1/systems")
@Tag(name = "series")
public class SeriesResource {
    private final MeasurementSelection selection;
    private final SeriesAnswers answers;

    SeriesResource(MeasurementSelection selection, SeriesAnswers answers) {
        this.selection = selection;
        this.answers = answers;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/series")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            summary = "Final and preliminary U on both bases, and the order degrees, by period",
            description =
                    "Of the newest revision, of the given revision, or as of an instant (RFC 3339); recomputed, and said"
                            + " to be, if asOfTime=releasedAt or weights or limits of a revision are asked for. CSV by Accept or"
                            + " format=csv.")
    @APIResponseSchema(SynergySeries.class)
    public Response series(
            @PathParam("system") String system,
            @BeanParam MeasurementQuery query,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        boolean csv = Csv.isWanted(format, request);
        return query.recomputes() ? recomputed(system, query, csv, headers) : stored(system, query, csv, headers);
    }

    private Response stored(String system, MeasurementQuery query, boolean csv, HttpHeaders headers) {
        SnapshotId id = selection
                .newest(system, query)
                .orElseGet(() -> selection.snapshot(system, query).id());
        return Conditional.respond(
                headers,
                id.entityTag(),
                Conditional.REVALIDATED,
                type(csv),
                () -> answers.of(
                        id, csv, () -> selection.snapshot(system, query).measured()));
    }

    private Response recomputed(String system, MeasurementQuery query, boolean csv, HttpHeaders headers) {
        OriginatedMeasurement measured = selection.select(system, query);
        return Conditional.respond(headers, measured.origin().entityTag(), Conditional.REVALIDATED, type(csv), () -> {
            RecomputedSeries series = RecomputedSeries.of(measured);
            return csv
                    ? SeriesCsv.write(series.periods(), SynergySeries.subsystems(measured.definition()), true)
                    : series;
        });
    }

    private static MediaType type(boolean csv) {
        return csv ? Csv.TYPE : MediaType.APPLICATION_JSON_TYPE;
    }
}
