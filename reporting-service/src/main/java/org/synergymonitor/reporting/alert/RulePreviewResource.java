package org.synergymonitor.reporting.alert;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.definition.AlertRuleReader;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.SnapshotReads;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemStore;

/** What an alert rule would have said so far. */
@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
public class RulePreviewResource {
    /** Each reads the whole history of a system. */
    private final Semaphore replays = new Semaphore(2);

    private final SystemStore systems;
    private final Caller caller;
    private final SnapshotReads snapshots;
    private final int longestBody;

    RulePreviewResource(SystemStore systems, SnapshotReads snapshots, ReportingConfig config, Caller caller) {
        this.systems = systems;
        this.caller = caller;
        this.snapshots = snapshots;
        this.longestBody = config.reporting().definitionBytes();
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Every transition that a rule would have made over the stored history of a system",
            description = "Takes {system, rule}, the rule as in a definition, and stores and delivers nothing."
                    + " 422 with everything that is wrong with it; 503 while other previews run.")
    @APIResponseSchema(RulePreview.class)
    public Response preview(InputStream body) throws IOException {
        Findings findings = new Findings();
        RuleReplay replay =
                Fields.readBody(RequestBody.read(body, longestBody), findings, fields -> replay(fields, findings));
        findings.refuseIfErrors();
        return Response.ok(over(replay))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private RuleReplay replay(Fields fields, Findings findings) {
        String system = fields.identifier("system");
        fields.require("rule");
        if (system == null) {
            fields.ignoreOthers();
            return null;
        }
        caller.require(Role.READER, system);
        SystemDefinition definition = systems.find(system)
                .flatMap(RegisteredSystem::definition)
                .orElseThrow(() -> ProblemException.unknownSystem(system));
        AlertRule rule = fields.object("rule", new AlertRuleReader(findings, definition)::read)
                .orElse(null);
        return rule == null ? null : new RuleReplay(definition, rule);
    }

    private RulePreview over(RuleReplay replay) {
        if (!replays.tryAcquire()) {
            throw ProblemException.unavailable(
                    "PREVIEW_BUSY", "正在进行其他预演，请稍后重试", "other previews are running; try again shortly");
        }
        try {
            return snapshots.oldestFirst(replay.system(), SnapshotSelection.modelVersion(null), replay::over);
        } finally {
            replays.release();
        }
    }
}
