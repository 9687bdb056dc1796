package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.message.StructureReference.StructureType;
import org.synergymonitor.formats.report.Place;

/** Finds what a message is structured by among its links: a dataflow before all else, a URN before an address. */
final class Links {
    private static final int LONGEST = 1_000;
    private static final Pattern URN = Pattern.compile(
            "urn:sdmx:org\\.sdmx\\.infomodel\\.\\w+\\.(Dataflow|DataStructure|ProvisionAgreement)=(.+)");
    private static final Pattern ADDRESS = Pattern.compile(
            ".*/(dataflow|datastructure|provisionagreement)/([^/?]+)/([^/?]+)(?:/(\\d[^/?]*))?/?(?:\\?.*)?");
    private static final Map<String, StructureType> TYPES = Map.of(
            "dataflow", StructureType.DATAFLOW,
            "provisionagreement", StructureType.DATAPROVISION,
            "datastructure", StructureType.DATASTRUCTURE);

    private Links() {}

    static Optional<StructureReference> structure(JsonCursor cursor, Place at) throws IOException {
        List<StructureReference> urns = new ArrayList<>();
        List<StructureReference> addresses = new ArrayList<>();
        cursor.elements(
                at.field(),
                (index, link) -> cursor.members(link.field(), (name, place) -> {
                    switch (name) {
                        case "urn" -> byUrn(cursor.text(place.field())).ifPresent(urns::add);
                        case "href" -> byAddress(cursor.text(place.field())).ifPresent(addresses::add);
                        default -> cursor.skip();
                    }
                }));
        return first(urns).or(() -> first(addresses));
    }

    private static Optional<StructureReference> first(List<StructureReference> references) {
        return references.stream().min(Comparator.comparing(it -> it.type() != StructureType.DATAFLOW));
    }

    private static Optional<StructureReference> byUrn(String urn) {
        Matcher matcher = URN.matcher(shortened(urn));
        return matcher.matches()
                ? StructureReference.parse(TYPES.get(matcher.group(1).toLowerCase(Locale.ROOT)), matcher.group(2))
                : Optional.empty();
    }

    /** @param href null for none */
    static Optional<StructureReference> byAddress(String href) {
        Matcher matcher = ADDRESS.matcher(shortened(href));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String version = matcher.group(4) == null ? "" : "(" + matcher.group(4) + ")";
        return StructureReference.parse(
                TYPES.get(matcher.group(1)), matcher.group(2) + ":" + matcher.group(3) + version);
    }

    private static String shortened(String text) {
        return text == null || text.length() > LONGEST ? "" : text;
    }
}
