package org.synergymonitor.reporting.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.EventCodec;

/** Writes changes as events for one stream. */
final class Reader implements Changes.Listener {
    private final Sse sse;
    private final Predicate<String> systems;
    private MultiEmitter<? super OutboundSseEvent> emitter;

    /** @param systems those that are told of */
    Reader(Sse sse, Predicate<String> systems) {
        this.sse = sse;
        this.systems = systems;
    }

    void tells(MultiEmitter<? super OutboundSseEvent> stream) {
        this.emitter = stream;
    }

    /** The first bytes: a reader that loses its stream before anything happens knows where it stood. */
    void greet(Optional<Cursor> position, Duration reconnect) {
        OutboundSseEvent.Builder greeting =
                sse.newEventBuilder().comment("welcome").reconnectDelay(reconnect.toMillis());
        position.ifPresent(it -> greeting.id(it.toString()));
        emitter.emit(greeting.build());
    }

    @Override
    public void told(Changes.Told told) {
        Change.Measured measured = told.change().measured();
        if (!systems.test(measured.system())) {
            return;
        }
        for (AlertTransitioned alert : measured.transitions()) {
            emit("alert", null, AlertMoved.of(alert));
        }
        emit(
                "snapshot",
                told.cursor().toString(),
                new SnapshotStored(
                        measured.system(),
                        measured.revision(),
                        measured.recordedAt(),
                        "/api/v1/systems/" + measured.system() + "/snapshots/" + measured.revision()));
    }

    @Override
    public void lost() {
        emit("resync", null, new Lost("/api/v1/systems"));
    }

    private void emit(String name, String id, Object told) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().name(name).data(json(told));
        emitter.emit((id == null ? event : event.id(id)).build());
    }

    private static String json(Object told) {
        return new String(EventCodec.encode(told), StandardCharsets.UTF_8);
    }

    /** @param href where it is */
    record SnapshotStored(String system, long revision, Instant recordedAt, String href) {}

    /** @param kind OPENED, REVISED, RETRACTED or RESOLVED */
    record AlertMoved(String system, String id, String rule, String kind, String period, String href) {
        static AlertMoved of(AlertTransitioned alert) {
            return new AlertMoved(
                    alert.system(),
                    alert.id(),
                    alert.transition().rule(),
                    alert.transition().kind().name(),
                    alert.transition().period().toString(),
                    "/api/v1/systems/" + alert.system() + "/alerts");
        }
    }

    /** @param href where everything is */
    record Lost(String href) {}
}
