package org.synergymonitor.systemtests.reliability;

import java.util.List;

/**
 * What a cluster stands on.
 *
 * @param brokers how many; each log is on all of them
 * @param diskMebibytes of a file system of its own for brokers and store, 0 for the one that the test runs on; needs root
 * @param diskCommand words before the commands of brokers and store
 */
record Shape(String name, int brokers, int diskMebibytes, List<String> diskCommand) {
    static final Shape ORDINARY = new Shape("one broker", 1, 0, List.of());
    static final Shape THREE_BROKERS = new Shape("three brokers", 3, 0, List.of());
    static final Shape SMALL_DISK = new Shape("small disk", 1, 1500, List.of());

    /** Every forced write takes 50 ms longer. */
    static final Shape SLOW_DISK = new Shape(
            "slow disk",
            1,
            0,
            List.of(
                    "strace",
                    "-f",
                    "--seccomp-bpf",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=fsync,fdatasync",
                    "-e",
                    "inject=fsync,fdatasync:delay_enter=50000"));
}
