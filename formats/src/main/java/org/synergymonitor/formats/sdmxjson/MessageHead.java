package org.synergymonitor.formats.sdmxjson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;

/** All of a message but its observations. */
record MessageHead(
        Optional<Stated> sender,
        Optional<Stated> prepared,
        Optional<Stated> embargo,
        List<MessageStructure> structures,
        List<DataSetHead> dataSets) {
    /** Data sets that are valid from the same time on were published then; the message may have been prepared whenever. */
    void tell(MessageHandler handler) {
        if (structuresNamed().anyMatch(Optional::isEmpty)) {
            sender.ifPresent(it -> it.tell(HeadingField.AGENCY, handler));
        }
        List<String> validFrom = dataSets.stream()
                .map(it -> it.validFrom().map(Stated::text).orElse(null))
                .distinct()
                .toList();
        Optional<Stated> published = validFrom.size() == 1 && Objects.nonNull(validFrom.get(0))
                ? dataSets.get(0).validFrom()
                : prepared;
        published.ifPresent(it -> it.tell(HeadingField.RELEASED_AT, handler));
        embargo.ifPresent(it -> it.tell(HeadingField.EMBARGO_UNTIL, handler));
    }

    /** @return empty after a finding */
    Optional<MessageStructure> structure(DataSetHead dataSet, Findings findings) {
        String index = dataSet.structure().map(Cell::text).orElse("0");
        int number = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        if (number >= 0 && number < structures.size()) {
            return Optional.of(structures.get(number));
        }
        findings.add(
                Code.OUT_OF_RANGE,
                dataSet.structure().map(Cell::at).orElse(dataSet.at()),
                index,
                0,
                structures.size() - 1);
        return Optional.empty();
    }

    private Stream<Optional<StructureReference>> structuresNamed() {
        return dataSets.stream().map(it -> it.reference().or(() -> structures.stream()
                .map(MessageStructure::reference)
                .flatMap(Optional::stream)
                .findFirst()));
    }
}
