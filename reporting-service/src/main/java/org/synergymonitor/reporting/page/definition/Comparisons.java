package org.synergymonitor.reporting.page.definition;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.preview.Previews;
import org.synergymonitor.reporting.snapshot.SnapshotReads;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** Sets a definition beside that of an earlier revision. */
@ApplicationScoped
public class Comparisons {
    private static final int MOST_CHOICES = 100;

    private final SnapshotSelection selection;
    private final SnapshotReads snapshots;
    private final Previews previews;

    Comparisons(SnapshotSelection selection, SnapshotReads snapshots, Previews previews) {
        this.selection = selection;
        this.snapshots = snapshots;
        this.previews = previews;
    }

    /** @param revision of the other definition; a blank for none yet */
    Comparison of(View view, DefinitionTexts texts, SystemDefinition now, String revision) {
        List<Comparison.Option> choices = snapshots.defining(now.id(), Measurement.MODEL_VERSION, MOST_CHOICES).stream()
                .map(it -> new Comparison.Option(
                        String.valueOf(it.revision()),
                        texts.revisionAt(
                                String.valueOf(it.revision()),
                                view.moment(it.recordedAt()).text())))
                .toList();
        if (revision.isEmpty()) {
            return new Comparison("", choices, "", List.of());
        }
        SystemDefinition before = selection
                .revision(now.id(), "compare", revision, null)
                .measured()
                .definition();
        List<Difference> differences = Differences.between(before, now);
        if (differences.isEmpty()) {
            return new Comparison(revision, choices, texts.same(revision), List.of());
        }
        List<Figure> figures = new ArrayList<>(List.of(DifferencesFigure.of(texts, revision, differences)));
        if (before.measuresTheSameAs(now)) {
            return new Comparison(revision, choices, texts.unmeasuredChange(), figures);
        }
        try {
            figures.add(DegreesFigure.of(view, texts, revision, previews.preview(now.id(), before)));
            return new Comparison(revision, choices, "", figures);
        } catch (ProblemException e) {
            return new Comparison(revision, choices, texts.notComparable(), figures);
        }
    }
}
