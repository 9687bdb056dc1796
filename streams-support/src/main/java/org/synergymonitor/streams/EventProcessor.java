package org.synergymonitor.streams;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.micrometer.core.instrument.Counter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Turns events into reactions. An event is read, reacted to, encoded and measured before anything of it shows; a record that fails
 * on the way goes to the dead letters and the partition moves on, while a failure of Kafka itself ends the transaction.
 */
public abstract class EventProcessor<E> implements Processor<byte[], byte[], byte[], byte[]> {
    private static final Logger LOG = Logger.getLogger(EventProcessor.class);

    private final String topic;
    private final String deadLetterSink;
    private final Tracing tracing;
    private final EventMeters meters;
    private final Counter deadLetters;
    private ProcessorContext<byte[], byte[]> context;

    protected EventProcessor(String topic, String deadLetterSink, Tracing tracing, EventMeters meters) {
        this.topic = topic;
        this.deadLetterSink = deadLetterSink;
        this.tracing = tracing;
        this.meters = meters;
        this.deadLetters = meters.deadLetters(topic);
    }

    /**
     * @param ceType the record's {@code ce_type}, null if it has none
     * @throws IOException if the bytes are no event
     */
    protected abstract E decode(String ceType, byte[] json) throws IOException;

    protected abstract String system(E event);

    protected abstract long sequence(E event);

    /** Reads state, but writes none. */
    protected abstract Reaction react(E event, byte[] json) throws IOException;

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
    }

    @Override
    @SuppressWarnings("try")
    public final void process(Record<byte[], byte[]> message) {
        DeadLetter.Origin origin = origin();
        Span span = tracing.begin(origin, message.headers());
        try (Scope scope = span.makeCurrent()) {
            process(message, origin, span);
        } finally {
            span.end();
            MDC.remove("system");
            MDC.remove("sequence");
            MDC.remove("revision");
        }
    }

    private void process(Record<byte[], byte[]> message, DeadLetter.Origin origin, Span span) {
        Reaction reaction;
        try {
            reaction = reaction(message, span);
        } catch (KafkaException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            putAside(message, origin, e, span);
            return;
        }
        reaction.writes().forEach(StateWrite::apply);
        reaction.emissions().forEach(emission -> context.forward(emission.record(), emission.sink()));
        reaction.afterwards().run();
        meters.events(reaction.outcome()).increment();
        LOG.debugf("%s", reaction.outcome());
    }

    private Reaction reaction(Record<byte[], byte[]> message, Span span) throws IOException {
        if (message.value() == null) {
            throw new BadRecordException("the record has no value");
        }
        Header type = message.headers().lastHeader("ce_type");
        E event = decode(type == null ? null : text(type.value()), message.value());
        String system = system(event);
        if (system == null) {
            throw new BadRecordException("the event names no system");
        }
        MDC.put("system", system);
        MDC.put("sequence", sequence(event));
        span.setAttribute("synergy.system", system).setAttribute("synergy.sequence", sequence(event));
        if (!Arrays.equals(message.key(), system.getBytes(StandardCharsets.UTF_8))) {
            throw new BadRecordException("the key " + text(message.key()) + " is not the event's system " + system);
        }
        Reaction reaction = react(event, message.value());
        MDC.put("revision", reaction.revision());
        span.setAttribute("synergy.revision", reaction.revision());
        for (Emission emission : reaction.emissions()) {
            tracing.continueIn(emission.record().headers(), span);
            requireFit(RecordSize.of(emission.record()));
        }
        reaction.writes().forEach(write -> requireFit(write.bytes()));
        return reaction;
    }

    private void putAside(Record<byte[], byte[]> message, DeadLetter.Origin origin, Exception failure, Span span) {
        LOG.warnf("Put aside %s: %s", origin, DeadLetter.reason(failure));
        span.setStatus(StatusCode.ERROR, DeadLetter.reason(failure));
        deadLetters.increment();
        context.forward(DeadLetter.of(message, origin, failure), deadLetterSink);
    }

    private DeadLetter.Origin origin() {
        return context.recordMetadata()
                .map(it -> new DeadLetter.Origin(it.topic(), it.partition(), it.offset()))
                .orElseGet(() -> new DeadLetter.Origin(topic, -1, -1));
    }

    private static void requireFit(long bytes) {
        if (!RecordSize.fits(bytes)) {
            throw new BadRecordException("the result has " + bytes + " bytes, more than a message can");
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
