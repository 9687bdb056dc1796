package org.synergymonitor.ingestion.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a job was over its last {@value #SECONDS} seconds. */
final class Pace {
    static final int SECONDS = 30;

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** Says how far the job is now, in time order. */
    Rate mark(Instant now, long files, long observations) {
        marks.addLast(new Mark(now, files, observations));
        while (marks.size() > 2 && Duration.between(second().at(), now).toSeconds() >= SECONDS) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        double seconds = Duration.between(first.at(), now).toMillis() / 1000.0;
        return seconds <= 0
                ? Rate.NONE
                : new Rate(
                        rounded((files - first.files()) / seconds),
                        rounded((observations - first.observations()) / seconds));
    }

    private Mark second() {
        return marks.stream().skip(1).findFirst().orElseThrow();
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }

    private record Mark(Instant at, long files, long observations) {}

    /**
     * A speed.
     *
     * @param files a second
     * @param observations a second
     */
    record Rate(double files, double observations) {
        static final Rate NONE = new Rate(0, 0);

        /** @return how long so many files take, null if nobody knows */
        Long secondsFor(int more) {
            return files > 0 ? Long.valueOf((long) Math.ceil(more / files)) : null;
        }
    }
}
