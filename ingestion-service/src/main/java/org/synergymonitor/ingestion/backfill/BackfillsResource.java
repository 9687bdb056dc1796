package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.synergymonitor.access.Role;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.backfill.Backfill.State;

/** Many files at once. */
@Path("/api/v1/backfills")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "backfills")
public class BackfillsResource {
    private static final int LONGEST_NAME = 200;

    private final Backfills backfills;
    private final BackfillStore store;
    private final int mostBytes;

    BackfillsResource(Backfills backfills, BackfillStore store, Settings settings) {
        this.backfills = backfills;
        this.store = store;
        this.mostBytes = settings.limits().definitionBytes();
    }

    @RolesAllowed(Role.PUBLISHER)
    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", "application/gzip", "application/x-gzip"})
    @Operation(
            summary =
                    "Take in every file of an archive, .zip or .tar.gz; manifest.csv at its root says what each is of")
    @APIResponse(responseCode = "202", description = "kept, and on its way")
    @APIResponse(responseCode = "413", description = "too large in some way (problem details)")
    @APIResponse(responseCode = "422", description = "the archive or its manifest is not in order (problem details)")
    public Response archive(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RestQuery Optional<String> fileName,
            InputStream body)
            throws IOException {
        return begun(backfills.ofArchive(body, Optional.of(contentType), fileName));
    }

    @RolesAllowed(Role.PUBLISHER)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take in every file of a folder below synergy.backfill.path")
    @APIResponse(responseCode = "202", description = "on its way")
    @APIResponse(responseCode = "422", description = "the folder or its manifest is not in order (problem details)")
    public Response folder(InputStream body) throws IOException {
        Findings findings = new Findings();
        String folder = Fields.readBody(
                RequestBody.read(body, mostBytes), findings, fields -> fields.label("folder", LONGEST_NAME));
        findings.refuseIfErrors();
        return begun(backfills.ofFolder(folder));
    }

    @RolesAllowed(Role.PUBLISHER)
    @GET
    @Operation(summary = "The last backfills, the youngest first")
    public Map<String, List<Backfill>> list() {
        return Map.of("backfills", store.list().stream().map(this::current).toList());
    }

    @RolesAllowed(Role.PUBLISHER)
    @GET
    @Path("{id}")
    @Operation(summary = "How far a backfill is")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is no such backfill (problem details)")
    public Backfill get(@RestPath String id) {
        return current(existing(id));
    }

    @RolesAllowed(Role.PUBLISHER)
    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel a backfill: what is in stays in, nothing more follows")
    @APIResponse(responseCode = "200", description = "cancelled, or at its end already")
    @APIResponse(responseCode = "404", description = "there is no such backfill (problem details)")
    public Backfill cancel(@RestPath String id) {
        Backfill job = existing(id);
        if (job.state() == State.RUNNING) {
            store.cancel(id);
        }
        return current(job);
    }

    private Backfill existing(String id) {
        return store.find(id).orElseThrow(() -> Refusal.because(Code.BACKFILL_NOT_FOUND, Place.NOWHERE, id, id));
    }

    /** Whoever works on it may still be at its last file, or be dead. */
    private Backfill current(Backfill job) {
        return job.state() == State.RUNNING && store.isCancelled(job.id())
                ? job.ended(State.CANCELLED, job.updatedAt())
                : job;
    }

    private static Response begun(Backfill job) {
        return Response.accepted(job)
                .header(HttpHeaders.LOCATION, "backfills/" + job.id())
                .build();
    }
}
