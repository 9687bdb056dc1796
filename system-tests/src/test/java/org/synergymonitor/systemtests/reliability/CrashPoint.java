package org.synergymonitor.systemtests.reliability;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A moment between two systems at which a service dies: right before a request reaches the other side, or when the answer is on its way back.
 *
 * @param request which request
 * @param before whether the other side never hears of it; else it has done it and the service never learns
 */
record CrashPoint(Predicate<byte[]> request, boolean before, Runnable crash) {
    private static final int END_TRANSACTION = 26;
    private static final int OFFSET_COMMIT = 8;

    boolean matches(byte[] message) {
        return request.test(message);
    }

    /** The end of a transaction: it is decided with this request. */
    static Predicate<byte[]> endOfTransaction() {
        return message -> apiKey(message) == END_TRANSACTION;
    }

    static Predicate<byte[]> offsetCommit() {
        return message -> apiKey(message) == OFFSET_COMMIT;
    }

    /** An insert of documents into a collection. */
    static Predicate<byte[]> insertInto(String collection) {
        byte[] command = ("insert\0" + length(collection) + collection + "\0").getBytes(StandardCharsets.ISO_8859_1);
        return message -> contains(message, command);
    }

    /** The length of a BSON string, little-endian, its end included. */
    private static String length(String text) {
        int length = text.length() + 1;
        return "" + (char) (length & 0xff) + (char) (length >> 8) + "\0\0";
    }

    /** It follows the length in every request of Kafka's protocol. */
    private static int apiKey(byte[] message) {
        return message.length < 6 ? -1 : (message[4] << 8) | message[5];
    }

    private static boolean contains(byte[] message, byte[] part) {
        int end = Math.min(message.length, 4096) - part.length;
        for (int i = 0; i <= end; i++) {
            int k = 0;
            while (k < part.length && message[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }
}
