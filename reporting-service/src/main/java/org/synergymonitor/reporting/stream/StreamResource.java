package org.synergymonitor.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** New snapshots and alert transitions as they happen. */
@Path("/api/v1/stream")
@Tag(name = "stream")
public class StreamResource {
    private static final int MOST_SYSTEMS = 1000;

    private final Changes changes;
    private final SnapshotSelection selection;
    private final StreamConfig config;
    private final Caller caller;
    private final AtomicInteger open = new AtomicInteger();

    StreamResource(
            Changes changes, SnapshotSelection selection, StreamConfig config, Caller caller, MeterRegistry metrics) {
        this.caller = caller;
        this.changes = changes;
        this.selection = selection;
        this.config = config;
        metrics.gauge("synergy.stream.readers", open);
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "New snapshots and alert transitions as they happen, as Server-Sent Events",
            description =
                    "Events snapshot and alert are short: fetch what they name. resync says that events were missed which"
                            + " are not known any more: fetch everything. A comment every 15 s shows that the stream is alive. It ends with the token that it was asked for with.")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("system") @Parameter(description = "Only of these systems; repeatable") List<String> systems,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("lastEventId")
                    @Parameter(description = "As the header Last-Event-ID, for clients that cannot set it")
                    String lastEventIdParameter,
            @Context Sse sse) {
        if (systems.size() > MOST_SYSTEMS) {
            throw ProblemException.badParameter(
                    "system",
                    String.valueOf(systems.size()),
                    "参数 system 最多 " + MOST_SYSTEMS + " 个",
                    "Parameter system may be given " + MOST_SYSTEMS + " times at most");
        }
        systems.forEach(it -> caller.require(Role.READER, it));
        systems.forEach(selection::requireSystem);
        if (open.incrementAndGet() > config.readers()) {
            open.decrementAndGet();
            throw ProblemException.unavailable(
                    "TOO_MANY_STREAMS", "打开的事件流过多，请稍后重试", "Too many streams are open; try again later");
        }
        Reader reader =
                new Reader(sse, systems.isEmpty() ? caller.systems(Role.READER) : Set.copyOf(systems)::contains);
        String since = lastEventId == null ? lastEventIdParameter : lastEventId;
        Multi<OutboundSseEvent> events = Multi.createFrom()
                .emitter(
                        emitter -> {
                            reader.tells(emitter);
                            Optional<Cursor> now = changes.listen(reader, since);
                            reader.greet(now, config.reconnect());
                        },
                        config.waiting());
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(it -> sse.newEventBuilder().comment("alive").build());
        Multi<OutboundSseEvent> told = Multi.createBy().merging().streams(events, heartbeats);
        return caller.until()
                .map(it -> told.select().first(Duration.between(Instant.now(), it)))
                .orElse(told)
                .onTermination()
                .invoke(() -> {
                    changes.forget(reader);
                    open.decrementAndGet();
                });
    }
}
