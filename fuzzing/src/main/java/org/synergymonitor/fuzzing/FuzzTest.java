package org.synergymonitor.fuzzing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Any input is either read or refused as documented, within {@link #LONGEST}, in a heap of {@link Jazzer#HEAP}. The inputs kept under
 * {@code src/test/resources/fuzz/<class>} and the samples are read in every build; profile {@code fuzz} makes more of them.
 */
public abstract class FuzzTest {
    static final Duration LONGEST = Duration.ofSeconds(1);

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
        return inputs().stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> readInTime(it)));
    }

    @Test
    @Tag("fuzz")
    void everyMadeInputIsReadOrRefusedInTime() throws IOException, InterruptedException {
        Jazzer.run(getClass(), inputs());
    }

    private List<Input> inputs() throws IOException {
        Corpus corpus = new Corpus(getClass());
        return Stream.concat(corpus.inputs(), samples().map(Input::of))
                .distinct()
                .toList();
    }

    /** The first time may include the loading of classes. */
    private void readInTime(Input input) throws Exception {
        if (took(input).compareTo(LONGEST) > 0) {
            Duration again = took(input);
            if (again.compareTo(LONGEST) > 0) {
                throw new AssertionError(input.name() + " took " + again);
            }
        }
    }

    private Duration took(Input input) throws Exception {
        long start = System.nanoTime();
        read(input.bytes());
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
