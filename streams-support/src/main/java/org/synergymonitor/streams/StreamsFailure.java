package org.synergymonitor.streams;

import java.util.stream.Stream;

import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/** Which failures of a stream thread pass. */
final class StreamsFailure {
    private StreamsFailure() {}

    static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(StreamsFailure::passes);
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof TransactionAbortedException
                || cause instanceof InvalidPidMappingException
                || cause instanceof TaskMigratedException
                || cause instanceof TaskCorruptedException
                || cause instanceof MissingSourceTopicException;
    }
}
