package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.Mappings;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Turns a message into the releases it states: one for each dataflow and each time of becoming public. */
public final class ReleaseAssembly implements MessageHandler {
    private static final String NAMELESS = "?";

    private final Headings headings;
    private final Mappings mappings;
    private final KnownCells knownCells;
    private final Limits limits;
    private final Findings findings;
    private final ObservationBudget budget;
    private final CappedWarnings warnings;
    private final Map<List<String>, DataflowAssembly> dataflows = new LinkedHashMap<>();
    private final List<Row> waiting = new ArrayList<>();
    private int told;
    private boolean restricted;

    /** @param given the headings beside the body */
    public ReleaseAssembly(
            Map<HeadingField, String> given,
            Mappings mappings,
            KnownCells knownCells,
            Limits limits,
            Findings findings) {
        this.headings = new Headings(given, findings);
        this.restricted = given.containsKey(HeadingField.EMBARGO_UNTIL);
        this.mappings = mappings;
        this.knownCells = knownCells;
        this.limits = limits;
        this.findings = findings;
        this.budget = new ObservationBudget(limits.observations());
        this.warnings = new CappedWarnings(findings);
    }

    @Override
    public void heading(HeadingField field, String text, Place place) {
        int before = findings.errors();
        restricted |= field == HeadingField.EMBARGO_UNTIL;
        headings.add(field, text, place);
        if (!waiting.isEmpty() && dataflow(Optional.empty()).isPresent()) {
            applyWaiting(dataflow(Optional.empty()).get());
        }
        told += findings.errors() - before;
    }

    @Override
    public void row(Row row) {
        int before = findings.errors();
        restricted |= row.isRestricted();
        Optional<DataflowAssembly> dataflow = dataflow(row.structure());
        if (dataflow.isPresent()) {
            dataflow.get().apply(row);
        } else if (waiting.size() == limits.observations()) {
            throw Refusal.because(Code.TOO_MANY_OBSERVATIONS, Place.NOWHERE, null, limits.observations());
        } else {
            waiting.add(row);
        }
        told += findings.errors() - before;
    }

    /** @return whether what was found wrong may be shown to anybody: of no row that its reader left out is it known that it is free */
    public boolean isPublic() {
        return !restricted && told == findings.errors();
    }

    /**
     * @return what can be made out even if something is wrong, so that it is judged as well; in the order in which the dataflows appear, and
     *     of each what is public first
     */
    public List<AssembledRelease> stated() {
        headings.requireDataflow(dataflows.isEmpty() || !waiting.isEmpty());
        if (!waiting.isEmpty()) {
            applyWaiting(assembly(NAMELESS, NAMELESS));
        }
        Optional<OffsetDateTime> releasedAt = headings.releasedAt();
        Optional<Instant> embargo = headings.embargoUntil();
        boolean any = false;
        for (DataflowAssembly it : dataflows.values()) {
            any |= it.resolve(embargo);
        }
        if (!any && !findings.hasErrors()) {
            findings.add(Code.NO_OBSERVATIONS, Place.NOWHERE, null);
        }
        OffsetDateTime at = releasedAt.orElse(OffsetDateTime.MIN);
        return dataflows.values().stream()
                .flatMap(it -> it.releases(at).stream())
                .toList();
    }

    /** A body may say only at its end whose it is. */
    private void applyWaiting(DataflowAssembly dataflow) {
        waiting.forEach(dataflow::apply);
        waiting.clear();
    }

    private Optional<DataflowAssembly> dataflow(Optional<StructureReference> structure) {
        Optional<String> agency =
                headings.text(HeadingField.AGENCY).or(() -> structure.map(StructureReference::agency));
        return agency.flatMap(it -> headings.text(HeadingField.DATAFLOW)
                .or(() -> structure.map(StructureReference::id))
                .map(id -> assembly(it, id)));
    }

    private DataflowAssembly assembly(String agency, String dataflow) {
        return dataflows.computeIfAbsent(List.of(agency, dataflow), it -> {
            Optional<DataflowMapping> mapping = mappings.of(agency, dataflow);
            return new DataflowAssembly(
                    mapping.orElseGet(() -> DataflowMapping.identity(nameable(agency), nameable(dataflow))),
                    mapping.isPresent(),
                    knownCells,
                    budget,
                    findings,
                    warnings);
        });
    }

    /** What is no valid name is said with the headings; the rows are checked nonetheless. */
    private static String nameable(String text) {
        return Texts.isValid(text, Headings.LONGEST_TEXT) ? text : NAMELESS;
    }
}
