package org.synergymonitor.formats.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the observations of a message are structured by, e.g. a dataflow {@code ESTAT:NA_MAIN(1.6.0)}. */
public record StructureReference(StructureType type, String agency, String id, Optional<String> version) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_.@$-]{1,64}):([A-Za-z0-9_@$-]{1,64})(?:\\(([0-9A-Za-z.+*-]{1,32})\\))?");

    /** The kinds of structure that a message can name. */
    public enum StructureType {
        DATAFLOW,
        DATASTRUCTURE,
        DATAPROVISION
    }

    /** @return empty if {@code text} is not of the form {@code AGENCY:ID} or {@code AGENCY:ID(VERSION)} */
    public static Optional<StructureReference> parse(StructureType type, String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new StructureReference(
                        type, matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3))))
                : Optional.empty();
    }
}
