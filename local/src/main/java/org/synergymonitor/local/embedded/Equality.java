package org.synergymonitor.local.embedded;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

/** What a query says of a field if it names the values that it may have. */
final class Equality {
    private static final String AND = "$and";
    private static final String IN = "$in";

    private Equality() {}

    /** @return the values of which the field must have one, null for none at all; empty if the query does not say or says it in another way */
    static Optional<Collection<?>> of(Document query, String field) {
        Object value = query.get(field);
        if (!query.containsKey(field) && query.get(AND) instanceof Collection<?> parts) {
            return parts.stream()
                    .map(part -> of((Document) part, field))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (value instanceof Document condition) {
            return condition.size() == 1 && condition.get(IN) instanceof Collection<?> values && areComparable(values)
                    ? Optional.of(values)
                    : Optional.empty();
        }
        return query.containsKey(field) && areComparable(Collections.singletonList(value))
                ? Optional.of(Collections.singletonList(value))
                : Optional.empty();
    }

    private static boolean areComparable(Collection<?> values) {
        return values.stream()
                .noneMatch(it -> it instanceof Document
                        || it instanceof Collection
                        || BsonRegularExpression.isRegularExpression(it));
    }
}
