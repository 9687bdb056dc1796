package org.synergymonitor.model.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The place of an area by one degree.
 *
 * @param rank 1 for the greatest value; equal values share the rank, and the ranks they take up are skipped
 */
public record Standing(String system, String referenceArea, int rank, double value) {
    /** @param unranked with any rank */
    static List<Standing> ranked(List<Standing> unranked) {
        List<Standing> ranked = new ArrayList<>();
        for (Standing standing : unranked.stream()
                .sorted(Comparator.comparingDouble(Standing::value).reversed())
                .toList()) {
            int place = ranked.size();
            boolean tied = place > 0 && ranked.get(place - 1).value() == standing.value();
            ranked.add(standing.at(tied ? ranked.get(place - 1).rank() : place + 1));
        }
        return List.copyOf(ranked);
    }

    private Standing at(int place) {
        return new Standing(system, referenceArea, place, value);
    }
}
