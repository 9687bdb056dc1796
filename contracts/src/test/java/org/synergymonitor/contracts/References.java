package org.synergymonitor.contracts;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows every {@code $ref} from one document on. */
final class References {
    private final Set<String> documents = new TreeSet<>();
    private final Set<String> unresolved = new HashSet<>();

    private References() {}

    static References from(String document) {
        References references = new References();
        references.read(document);
        return references;
    }

    /** @return every document that was reached */
    Set<String> documents() {
        return documents;
    }

    Set<String> unresolved() {
        return unresolved;
    }

    private void read(String document) {
        if (documents.add(document)) {
            follow(document, Schemas.document(document));
        }
    }

    private void follow(String document, JsonNode node) {
        if (node.path("$ref").isTextual()) {
            resolve(document, node.get("$ref").asText());
        }
        node.forEach(child -> follow(document, child));
    }

    private void resolve(String document, String reference) {
        URI target = URI.create("/" + document).resolve(reference);
        String path = target.getPath().substring(1);
        read(path);
        String fragment = target.getFragment() == null ? "" : target.getFragment();
        if (Schemas.document(path).at(fragment).isMissingNode()) {
            unresolved.add(document + ": " + reference);
        }
    }
}
