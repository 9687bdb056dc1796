package org.synergymonitor.reporting.vintage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.annotation.security.RolesAllowed;
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
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.model.history.RevisionTriangle;
import org.synergymonitor.reporting.http.Csv;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;

/** What revisions did to U and to the order degrees. */
@Path("/api/v1/systems")
@Tag(name = "revisions")
public class RevisionsResource {
    private static final int LONGEST_PAGE = 1000;

    private final VintageSelection selection;

    RevisionsResource(VintageSelection selection) {
        this.selection = selection;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/revisions")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            summary = "The revision triangle of a series, newest revision first",
            description = "series: fixed, chained or u_<subsystem>. rows: changed (those that changed something in it)"
                    + " or all. CSV by Accept or format=csv.")
    @APIResponseSchema(RevisionPage.class)
    public Response triangle(
            @PathParam("system") String system,
            @QueryParam("series") @DefaultValue("chained") String series,
            @QueryParam("rows") @DefaultValue("changed") String rows,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("before") String before,
            @QueryParam("modelVersion") String modelVersion,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        boolean csv = Csv.isWanted(format, request);
        RevisionTriangle.Rows which = rows(rows);
        int most = Math.toIntExact(Parameters.number("limit", limit, 1, LONGEST_PAGE));
        OptionalLong below = before == null
                ? OptionalLong.empty()
                : OptionalLong.of(Parameters.number("before", before, 1, Long.MAX_VALUE));
        Optional<StoredVintage> newest = selection.newest(system, modelVersion);
        newest.ifPresent(it -> requireSeries(it, series));
        return selection.respond(headers, newest, csv ? Csv.TYPE : MediaType.APPLICATION_JSON_TYPE, () -> {
            RevisionPage page = selection.page(system, modelVersion, series, below, which, most);
            return csv ? page.csv() : page;
        });
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/revisions/summary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "First-published against latest, by series and period",
            description = "Revisions, their mean and mean absolute value, turning points missed or false.")
    @APIResponseSchema(Summary.class)
    public Response summary(
            @PathParam("system") String system,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders headers) {
        Optional<StoredVintage> newest = selection.newest(system, modelVersion);
        return selection.respond(headers, newest, MediaType.APPLICATION_JSON_TYPE, () -> {
            Map<String, RevisionSummary> series = new LinkedHashMap<>();
            selection.histories(system, modelVersion).forEach((name, history) -> series.put(name, history.revisions()));
            return new Summary(system, series);
        });
    }

    private static RevisionTriangle.Rows rows(String rows) {
        return switch (rows) {
            case "changed" -> RevisionTriangle.Rows.CHANGED;
            case "all" -> RevisionTriangle.Rows.ALL;
            default ->
                throw ProblemException.badParameter(
                        "rows", rows, "参数 rows 须为 changed 或 all", "Parameter rows must be changed or all");
        };
    }

    private static void requireSeries(StoredVintage newest, String series) {
        if (!newest.series().containsKey(series)) {
            String names = String.join(", ", newest.series().keySet());
            throw ProblemException.badParameter(
                    "series", series, "参数 series 须为以下之一：" + names, "Parameter series must be one of " + names);
        }
    }

    /** By series: {@code fixed}, {@code chained}, {@code u_<subsystem>}. */
    public record Summary(String system, Map<String, RevisionSummary> series) {}
}
