package org.synergymonitor.reporting.series;

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

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Csv;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** U and order degrees by period, out of one snapshot. */
@Path("/api/v1/systems")
@Tag(name = "series")
public class SeriesResource {
    private final SnapshotSelection selection;

    SeriesResource(SnapshotSelection selection) {
        this.selection = selection;
    }

    @GET
    @Path("{system}/series")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            summary = "Final and preliminary U on both bases, and the order degrees, by period",
            description =
                    "Of the newest revision, of the given revision, or as of an instant (RFC 3339). CSV by Accept or"
                            + " format=csv.")
    @APIResponseSchema(SynergySeries.class)
    public Response series(
            @PathParam("system") String system,
            @QueryParam("asOf") String asOf,
            @QueryParam("revision") String revision,
            @QueryParam("modelVersion") String modelVersion,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        boolean csv = Csv.isWanted(format, request);
        Snapshot snapshot = snapshot(system, asOf, revision, modelVersion);
        return Conditional.respond(
                headers,
                snapshot.id().entityTag(),
                Conditional.REVALIDATED,
                csv ? Csv.TYPE : MediaType.APPLICATION_JSON_TYPE,
                () -> entity(snapshot.measured(), csv));
    }

    private Snapshot snapshot(String system, String asOf, String revision, String modelVersion) {
        if (asOf != null && revision != null) {
            throw ProblemException.badParameter(
                    "revision", revision, "参数 asOf 与 revision 只能给一个", "Give either asOf or revision, not both");
        }
        if (revision != null) {
            return selection.revision(system, revision, modelVersion);
        }
        return asOf == null ? selection.latest(system, modelVersion) : selection.asOf(system, asOf, modelVersion);
    }

    private static Object entity(SynergyMeasured measured, boolean csv) {
        SynergySeries series = SynergySeries.of(measured);
        return csv ? SeriesCsv.write(series, SynergySeries.subsystems(measured)) : series;
    }
}
