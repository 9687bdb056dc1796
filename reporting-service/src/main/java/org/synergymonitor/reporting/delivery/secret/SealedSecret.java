package org.synergymonitor.reporting.delivery.secret;

import org.bson.Document;

/**
 * A secret as it is stored.
 *
 * @param keyId of the key that opens it
 * @param sealed nonce and ciphertext, in base64
 */
public record SealedSecret(String keyId, String sealed) {
    public Document document() {
        return new Document("keyId", keyId).append("sealed", sealed);
    }

    public static SealedSecret of(Document document) {
        return new SealedSecret(document.getString("keyId"), document.getString("sealed"));
    }
}
