package org.synergymonitor.reporting.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.page.Language;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotReads;

/** Data queries of SDMX-REST 2. */
@Path("/sdmx/v2/data{path:(/.*)?}")
@Tag(name = "SDMX")
public class DataResource {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final CurrentReads current;
    private final SnapshotReads snapshots;
    private final Caller caller;

    DataResource(CurrentReads current, SnapshotReads snapshots, Caller caller) {
        this.caller = caller;
        this.current = current;
        this.snapshots = snapshots;
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(
            summary = "Results as the SDMX dataflow SM:SYNERGY(1.0)",
            description =
                    "SDMX-REST 2: data/{context}/{agency}/{id}/{version}/{key} with c[…], asOf, updatedAfter,"
                            + " firstNObservations, lastNObservations, dimensionAtObservation. Key: FREQ.REF_AREA.SYSTEM.INDICATOR, with"
                            + " INDICATOR fixed, chained, u_<subsystem> or w_<indicator>. SDMX-JSON 2 or SDMX-CSV 2.1 by Accept or format.")
    @APIResponse(responseCode = "200", description = "the results that match")
    @APIResponse(responseCode = "304", description = "the client has them already")
    @APIResponse(responseCode = "404", description = "no results match (problem details)")
    @APIResponse(responseCode = "406", description = "none of the accepted forms (problem details)")
    @APIResponse(responseCode = "501", description = "a part of SDMX-REST that is not supported (problem details)")
    public Response data(
            @PathParam("path") @Parameter(description = "/{context}/{agency}/{id}/{version}/{key}") String path,
            @QueryParam("format") @Parameter(description = "csv or json, for clients that cannot set Accept")
                    String format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        DataQuery query = DataQuery.parse(path, uri.getRequestUri().getRawQuery());
        Form form = Form.of(format, headers.getAcceptableMediaTypes());
        Language language = Language.accepted(headers.getAcceptableLanguages()).orElse(Language.EN);
        if (!query.path().asksForTheFlow()) {
            throw Refusals.nothing("dataflow", path);
        }
        List<ResultSeries> series = select(query);
        if (series.isEmpty()) {
            throw Refusals.nothing("key", path);
        }
        Instant newest = series.stream()
                .map(ResultSeries::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Response response = isSince(headers, newest)
                ? Response.notModified().build()
                : Conditional.respond(
                        headers,
                        entityTag(form, language, query.flat(), series),
                        Conditional.REVALIDATED,
                        MediaType.valueOf(form.mediaType()),
                        () -> form == Form.JSON
                                ? JsonMessage.of(language, series, query.flat())
                                : new CsvMessage(form, language).write(series));
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(newest));
        return response;
    }

    private List<ResultSeries> select(DataQuery query) {
        List<ResultSeries> selected = new ArrayList<>();
        for (Current system : current.all()) {
            snapshot(system, query).map(Snapshot::measured).map(Results::of).orElse(List.of()).stream()
                    .flatMap(it -> query.select(it).stream())
                    .forEach(selected::add);
        }
        return selected;
    }

    /** Read only if some series of it can be wanted: a snapshot is long. */
    private Optional<Snapshot> snapshot(Current system, DataQuery query) {
        boolean unchanged = query.asOf().isEmpty()
                && query.updatedAfter()
                        .filter(it -> !system.recordedAt().isAfter(it))
                        .isPresent();
        if (unchanged || !query.path().admitsSystem(system.system()) || !caller.may(Role.READER, system.system())) {
            return Optional.empty();
        }
        return query.asOf().isEmpty()
                ? snapshots.find(system.snapshot())
                : snapshots.asOf(
                        system.system(), Measurement.MODEL_VERSION, query.asOf().get());
    }

    /** Counts only without If-None-Match (RFC 9110, 13.1.3). */
    private static boolean isSince(HttpHeaders headers, Instant newest) {
        Date known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                ? httpDate(headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))
                : null;
        return known != null && !newest.truncatedTo(ChronoUnit.SECONDS).isAfter(known.toInstant());
    }

    private static Date httpDate(String header) {
        try {
            return header == null ? null : Date.from(Instant.from(HTTP_DATE.parse(header)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The query is in the address; what it selects is told by the revisions. */
    private static String entityTag(Form form, Language language, boolean flat, List<ResultSeries> series) {
        long digest = 17;
        for (ResultSeries each : series) {
            digest = digest * 31 + each.keyText().hashCode();
            digest = digest * 31 + each.revision();
            digest = digest * 31 + each.results().hashCode();
        }
        return String.format(Locale.ROOT, "W/\"%s-%s-%b-%x\"", form, language, flat, digest);
    }
}
