package org.synergymonitor.ingestion.acceptance;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Provenance;

/**
 * A release as the registry has it.
 *
 * @param provenance where its bytes came from
 * @param systems whose logs it is in, and where; one system several times if it came to use more of it
 * @param observations left out of a list of releases
 */
public record ReleaseView(
        @JsonUnwrapped Receipt receipt,
        Status status,
        Provenance provenance,
        List<Delivered> systems,
        List<Figure> observations) {

    /** Whether it counts. */
    public enum Status {
        PUBLISHED,
        WITHDRAWN
    }

    /** @param sequence of the event that delivered it */
    public record Delivered(String system, long sequence) {}

    /** @param value {@code null} if there is none or it is not free */
    public record Figure(
            String refArea,
            String indicator,
            Period timePeriod,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double value,
            ObsStatus obsStatus,
            String unit,
            String confStatus) {

        static Figure of(ReportedObservation it) {
            return new Figure(
                    it.refArea(),
                    it.indicator(),
                    it.period(),
                    it.value(),
                    it.status(),
                    it.unit(),
                    it.suppressed() ? it.confStatus() : null);
        }
    }
}
