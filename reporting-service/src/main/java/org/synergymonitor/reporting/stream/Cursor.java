package org.synergymonitor.reporting.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a reader has read: the next offset of each partition of the log of snapshots, which is the same on every replica.
 * Written as {@code 12.40.7}, opaque to readers.
 */
record Cursor(List<Long> offsets) {
    private static final int LONGEST = 2000;
    private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\.\\d{1,18})*");
    private static final Pattern POINT = Pattern.compile("\\.");

    Cursor {
        offsets = List.copyOf(offsets);
    }

    /** @return none if {@code text} is no cursor of a log with so many partitions */
    static Optional<Cursor> parse(String text, int partitions) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Long> offsets = POINT.splitAsStream(text).map(Long::valueOf).toList();
        return offsets.size() == partitions ? Optional.of(new Cursor(offsets)) : Optional.empty();
    }

    long offset(int partition) {
        return offsets.get(partition);
    }

    int partitions() {
        return offsets.size();
    }

    /** @return after the record at {@code offset} */
    Cursor after(int partition, long offset) {
        List<Long> next = new ArrayList<>(offsets);
        next.set(partition, offset + 1);
        return new Cursor(next);
    }

    /** @return whether this one has read no less of any partition */
    boolean reaches(Cursor other) {
        return IntStream.range(0, offsets.size()).allMatch(it -> offset(it) >= other.offset(it));
    }

    @Override
    public String toString() {
        return offsets.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
