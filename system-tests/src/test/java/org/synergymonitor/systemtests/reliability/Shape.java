package org.synergymonitor.systemtests.reliability;

import java.nio.file.Path;
import java.util.List;

/**
 * What a cluster stands on.
 *
 * @param brokers how many; each log is on all of them
 * @param disk under which brokers and store keep their files, null for the directory of the test
 * @param diskCommand words before the commands of brokers and store
 */
record Shape(String name, int brokers, Path disk, List<String> diskCommand) {
    static final Shape ORDINARY = new Shape("one broker", 1, null, List.of());
    static final Shape THREE_BROKERS = new Shape("three brokers", 3, null, List.of());
}
