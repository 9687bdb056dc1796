package org.synergymonitor.model.history;

import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.model.history.Vintages.year;

class RevisionTriangleTest {
    private final Vintages vintages = Vintages.from(2020)
            .finals()
            .preliminary(2021, 0.25, 0.9, 0.5)
            .preliminary(2021, 0.25, 0.9, 0.5)
            .finals(0.5, 0.375)
            .finals(0.25, 0.375)
            .finals(0.25);

    @Test
    void eachRowSaysWhatItsRevisionChanged() {
        RevisionTriangle triangle = triangle(RevisionTriangle.Rows.CHANGED, 10);

        assertThat(triangle.periods()).containsExactly(year(2020), year(2021));
        assertThat(revisions(triangle)).containsExactly(6L, 5L, 4L, 2L);
        assertThat(triangle.rows().get(0).withdrawn()).containsExactly(year(2021));
        assertThat(triangle.rows().get(1).revised()).containsExactly(year(2020));
        assertThat(triangle.rows().get(2).added()).containsExactly(year(2021));
        assertThat(triangle.rows().get(2).preliminary()).isTrue();
        assertThat(triangle.rows().get(3).added()).containsExactly(year(2020));
        assertThat(triangle.rows().get(1).vintage().finals()).containsEntry(year(2020), 0.25);
    }

    @Test
    void everyRevisionGetsARowIfAllAreAskedFor() {
        assertThat(revisions(triangle(RevisionTriangle.Rows.ALL, 10))).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void noMoreIsReadThanTheRowsNeed() {
        Iterator<Vintage> newestFirst = vintages.newestFirst().iterator();

        RevisionTriangle triangle = RevisionTriangle.of(newestFirst, RevisionTriangle.Rows.CHANGED, 2);

        assertThat(revisions(triangle)).containsExactly(6L, 5L);
        assertThat(newestFirst.next().edition().revision()).isEqualTo(3);
    }

    @Test
    void withoutVintagesThereIsNoRow() {
        RevisionTriangle triangle = RevisionTriangle.of(List.<Vintage>of().iterator(), RevisionTriangle.Rows.ALL, 1);

        assertThat(triangle.rows()).isEmpty();
        assertThat(triangle.periods()).isEmpty();
    }

    private RevisionTriangle triangle(RevisionTriangle.Rows rows, int limit) {
        return RevisionTriangle.of(vintages.newestFirst().iterator(), rows, limit);
    }

    private static List<Long> revisions(RevisionTriangle triangle) {
        return triangle.rows().stream()
                .map(row -> row.vintage().edition().revision())
                .toList();
    }
}
