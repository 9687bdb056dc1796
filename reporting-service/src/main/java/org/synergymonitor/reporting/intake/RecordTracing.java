package org.synergymonitor.reporting.intake;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A span for storing each record, in the trace that its header carries from the bureau's request. */
@ApplicationScoped
public class RecordTracing {
    private static final TextMapGetter<ConsumerRecord<?, ?>> HEADERS = new RecordHeaderGetter();

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    RecordTracing(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("org.synergymonitor.reporting");
    }

    <T> void tracing(List<Entry<T>> entries, Runnable storing) {
        List<Span> spans = new ArrayList<>();
        entries.forEach(entry -> spans.add(start(entry.source())));
        try {
            storing.run();
        } catch (RuntimeException failure) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, failure.toString()));
            throw failure;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span start(ConsumerRecord<?, ?> source) {
        Context parent = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), source, HEADERS);
        String id = Records.header(source, "ce_id");
        return tracer.spanBuilder(source.topic() + " store")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "store")
                .setAttribute("messaging.destination.name", source.topic())
                .setAttribute("messaging.destination.partition.id", String.valueOf(source.partition()))
                .setAttribute("messaging.kafka.offset", source.offset())
                .setAttribute("messaging.message.id", id == null ? "" : id)
                .startSpan();
    }

    private static final class RecordHeaderGetter implements TextMapGetter<ConsumerRecord<?, ?>> {
        @Override
        public Iterable<String> keys(ConsumerRecord<?, ?> source) {
            List<String> names = new ArrayList<>();
            for (Header header : source.headers()) {
                names.add(header.key());
            }
            return names;
        }

        @Override
        public String get(ConsumerRecord<?, ?> source, String name) {
            return source == null ? null : Records.header(source, name);
        }
    }
}
