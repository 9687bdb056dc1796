package org.synergymonitor.reporting.system;

import java.io.IOException;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.reporting.intake.Records;

/** Reads an entry of the log. */
final class LogRecord {
    private LogRecord() {}

    static SystemEvent decode(ConsumerRecord<byte[], byte[]> source) throws IOException {
        SystemEvent event = EventCodec.decodeSystemEvent(Records.header(source, "ce_type"), Records.value(source));
        Records.requireKey(source, event.system());
        return event;
    }
}
