package org.synergymonitor.ingestion.backfill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.ingestion.file.FileReport;

/**
 * A job that takes in many files, and how far it is.
 *
 * @param source name of the archive or folder
 * @param instance the replica that has the files and works on it
 * @param observations of the releases that are in, whether they were new or not
 * @param pace over the last {@value Pace#SECONDS} s
 * @param secondsLeft at that pace, null if unknown
 * @param current the file being read, null if none is
 * @param rejections at most {@value #MOST_REJECTIONS} of them
 */
record Backfill(
        String id,
        String source,
        String instance,
        State state,
        Files files,
        long observations,
        Instant startedAt,
        Instant updatedAt,
        Pace.Rate pace,
        Long secondsLeft,
        String current,
        List<Rejection> rejections) {
    static final int MOST_REJECTIONS = 100;

    Backfill {
        rejections = List.copyOf(rejections);
    }

    static Backfill of(String id, String source, String instance, int total, Instant now) {
        Files none = new Files(total, 0, 0, 0, 0);
        return new Backfill(
                id, source, instance, State.RUNNING, none, 0, now, now, Pace.Rate.NONE, null, null, List.of());
    }

    Backfill after(String file, FileReport report) {
        List<Rejection> all = new ArrayList<>(rejections);
        if (report.isRejected() && all.size() < MOST_REJECTIONS) {
            all.add(Rejection.of(file, report));
        }
        return new Backfill(
                id,
                source,
                instance,
                state,
                files.after(report),
                observations + report.observations(),
                startedAt,
                updatedAt,
                pace,
                secondsLeft,
                current,
                all);
    }

    Backfill at(Instant now, Pace.Rate rate, String file) {
        return new Backfill(
                id,
                source,
                instance,
                state,
                files,
                observations,
                startedAt,
                now,
                rate,
                rate.secondsFor(files.total() - files.done()),
                file,
                rejections);
    }

    Backfill ended(State end, Instant now) {
        return new Backfill(
                id, source, instance, end, files, observations, startedAt, now, pace, null, null, rejections);
    }

    /** What a job is doing. */
    enum State {
        RUNNING,
        DONE,
        /** Its files are gone. */
        FAILED,
        CANCELLED
    }

    /**
     * How many files.
     *
     * @param repeated whose releases were all there before
     */
    record Files(int total, int done, int accepted, int repeated, int rejected) {
        Files after(FileReport report) {
            boolean isIn = !report.isRejected();
            return new Files(
                    total,
                    done + 1,
                    accepted + (isIn && report.isNew() ? 1 : 0),
                    repeated + (isIn && !report.isNew() ? 1 : 0),
                    rejected + (isIn ? 0 : 1));
        }
    }

    /**
     * A file that was rejected.
     *
     * @param report where everything is that is wrong with it; null if that may be of what is under embargo
     */
    record Rejection(String file, int errors, Finding first, String report) {
        static Rejection of(String file, FileReport report) {
            Finding first = report.findings().stream()
                    .filter(it -> it.code().status() >= 400)
                    .findFirst()
                    .orElseThrow();
            return new Rejection(
                    file,
                    report.report().errors(),
                    report.isPublic() ? first : first.withoutValue(),
                    report.isPublic() ? "/api/v1/reports/" + report.report().id() : null);
        }
    }
}
