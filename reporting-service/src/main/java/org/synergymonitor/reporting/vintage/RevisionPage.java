package org.synergymonitor.reporting.vintage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.history.Edition;
import org.synergymonitor.model.history.PreliminaryValue;
import org.synergymonitor.model.history.RevisionTriangle;
import org.synergymonitor.model.history.VintageChange;
import org.synergymonitor.reporting.http.Csv;

/**
 * Rows of the revision triangle of a series, newest first; the next page lies before the last revision of this one.
 *
 * @param series {@code fixed}, {@code chained} or {@code u_<subsystem>}
 * @param periods its columns, ascending
 */
public record RevisionPage(String system, String series, List<Period> periods, List<Row> revisions) {

    static RevisionPage of(String system, String series, RevisionTriangle triangle) {
        return new RevisionPage(
                system,
                series,
                triangle.periods(),
                triangle.rows().stream().map(Row::of).toList());
    }

    String csv() {
        List<String> header = new ArrayList<>(List.of("revision", "sequence", "recordedAt", "release", "releasedAt"));
        periods.forEach(period -> header.add(period.toString()));
        header.addAll(List.of("preliminary_period", "preliminary", "preliminary_share"));
        return Csv.write(
                header, revisions.stream().map(row -> row.cells(periods)).toList());
    }

    /**
     * What a revision says, and what it changed of the one before.
     *
     * @param release the one published or withdrawn; absent for a change of definition
     * @param values final ones by period
     * @param added periods that are final now
     * @param revised periods whose final value is another
     * @param withdrawn periods that are final no more
     */
    public record Row(
            long revision,
            long sequence,
            Optional<Instant> recordedAt,
            Optional<String> release,
            Optional<OffsetDateTime> releasedAt,
            Map<Period, Double> values,
            Optional<PreliminaryValue> preliminary,
            List<Period> added,
            List<Period> revised,
            List<Period> withdrawn) {

        private static Row of(VintageChange change) {
            Edition edition = change.vintage().edition();
            return new Row(
                    edition.revision(),
                    edition.sequence(),
                    edition.recordedAt(),
                    edition.release(),
                    edition.releasedAt(),
                    change.vintage().finals(),
                    change.vintage().preliminary(),
                    change.added(),
                    change.revised(),
                    change.withdrawn());
        }

        private List<String> cells(List<Period> periods) {
            List<String> cells = new ArrayList<>();
            cells.add(Long.toString(revision));
            cells.add(Long.toString(sequence));
            cells.add(recordedAt.map(Instant::toString).orElse(""));
            cells.add(Csv.text(release.orElse("")));
            cells.add(releasedAt.map(OffsetDateTime::toString).orElse(""));
            periods.forEach(period -> cells.add(Csv.number(values.get(period))));
            cells.add(preliminary.map(it -> it.period().toString()).orElse(""));
            cells.add(Csv.number(preliminary.map(PreliminaryValue::value).orElse(null)));
            cells.add(Csv.number(preliminary.map(PreliminaryValue::share).orElse(null)));
            return cells;
        }
    }
}
