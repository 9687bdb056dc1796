package org.synergymonitor.fuzzing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Any input is either read or refused as documented, within a second of the processor, in a heap of 256 MB. The inputs kept under
 * {@code src/test/resources/fuzz/<class>} and the samples are read in every build; profile {@code fuzz} makes more of them.
 */
public abstract class FuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int TIMES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Reads the input, expects the documented refusal, and checks what holds of anything that is accepted.
     *
     * @throws Exception only what must not be thrown
     */
    protected abstract void read(byte[] input) throws Exception;

    /** @return inputs to begin with */
    protected Stream<byte[]> samples() throws IOException {
        return Stream.of();
    }

    @TestFactory
    Stream<DynamicTest> everyKnownInputIsReadOrRefusedInTime() throws IOException {
        return inputs().stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> readInTime(it.bytes())));
    }

    @Test
    @Tag("fuzz")
    void everyMadeInputIsReadOrRefusedInTime() throws IOException, InterruptedException {
        Jazzer.run(getClass(), inputs());
    }

    List<Input> inputs() throws IOException {
        Corpus corpus = new Corpus(getClass());
        return Stream.concat(corpus.inputs(), samples().map(Input::of))
                .distinct()
                .toList();
    }

    /** Classes may have to be loaded, so that the fastest of some times counts. */
    void readInTime(byte[] input) throws Exception {
        Duration took = took(input);
        for (int times = 1; took.compareTo(LONGEST) > 0; times++) {
            if (times == TIMES) {
                throw new AssertionError("it took " + took);
            }
            took = took(input);
        }
    }

    /** Of the processor: others may have it for longer than the input needs. Whoever waits for ever is given up by Jazzer. */
    private Duration took(byte[] input) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        read(input.clone());
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
