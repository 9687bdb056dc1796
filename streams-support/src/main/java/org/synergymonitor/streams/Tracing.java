package org.synergymonitor.streams;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Continues the trace in a record's headers; with tracing off, what came is what goes on. */
@ApplicationScoped
public class Tracing {
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    public Tracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.synergymonitor.streams");
    }

    Span begin(DeadLetter.Origin origin, Headers headers) {
        return tracer.spanBuilder(origin.topic() + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(W3C.extract(Context.root(), headers, HeadersGetter.INSTANCE))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", origin.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(origin.partition()))
                .setAttribute("messaging.kafka.offset", origin.offset())
                .startSpan();
    }

    void continueIn(Headers headers, Span span) {
        W3C.inject(Context.root().with(span), headers, Tracing::set);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private enum HeadersGetter implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            List<Header> all = Arrays.asList(headers.toArray());
            return all.stream().map(Header::key).toList();
        }

        @Override
        public String get(Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
