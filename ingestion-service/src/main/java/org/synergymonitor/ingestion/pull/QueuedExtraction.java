package org.synergymonitor.ingestion.pull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How Eurostat says, with status 200, that it prepares a large answer: the bare UUID of the request, or a SOAP envelope
 * with {@code queued/id}; then an envelope with {@code status/status} at {@code /1.0/async/status/UUID}; or the label
 * ASYNCHRONOUS_RESPONSE, to ask the same again later.
 */
final class QueuedExtraction {
    /** No such message is longer. */
    static final int LONGEST = 4096;

    private static final String STATUS_PATH = "/async/status/";
    private static final Pattern UUID = Pattern.compile("\"?(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"?");
    private static final Pattern SERVICE = Pattern.compile("/(sdmx|statistics|catalogue)/.*");
    private static final Set<String> PREPARING = Set.of("SUBMITTED", "PROCESSING");
    private static final XMLInputFactory XML = xml();

    private QueuedExtraction() {}

    /**
     * @param uri that gave this body
     * @param pause until the next question, unless the answer is ready
     * @return empty if the body is something else
     * @throws FetchFailure if the answer will not come
     */
    static Optional<FetchAnswer.Pending> read(byte[] body, URI uri, Duration pause) {
        String text = text(body).strip();
        var uuid = UUID.matcher(text);
        if (uuid.matches()) {
            return statusOf(uuid.group(1), uri).map(it -> new FetchAnswer.Pending(it, pause));
        }
        if (text.contains("\"ASYNCHRONOUS_RESPONSE")) {
            return Optional.of(new FetchAnswer.Pending(uri, pause));
        }
        return text.startsWith("<") ? envelope(text, uri, pause) : Optional.empty();
    }

    private static Optional<FetchAnswer.Pending> envelope(String text, URI uri, Duration pause) {
        Map<String, String> elements = elements(text);
        String status = elements.getOrDefault("status", "");
        if (elements.containsKey("syncResponse") && elements.containsKey("queued")) {
            return Optional.ofNullable(elements.get("id"))
                    .filter(it -> UUID.matcher(it).matches())
                    .flatMap(it -> statusOf(it, uri))
                    .map(it -> new FetchAnswer.Pending(it, pause));
        }
        if (!elements.containsKey("asyncResponse") || !uri.getRawPath().contains(STATUS_PATH)) {
            return Optional.empty();
        }
        if (status.equals("AVAILABLE")) {
            URI ready = uri.resolve(uri.getRawPath().replace(STATUS_PATH, "/async/data/"));
            return Optional.of(new FetchAnswer.Pending(ready, Duration.ZERO));
        }
        if (PREPARING.contains(status)) {
            return Optional.of(new FetchAnswer.Pending(uri, pause));
        }
        throw FetchFailure.because(Reason.ASYNCHRONOUS_FAILED, uri.getHost(), status);
    }

    private static Optional<URI> statusOf(String id, URI uri) {
        var service = SERVICE.matcher(uri.getRawPath());
        return service.find()
                ? Optional.of(uri.resolve(service.replaceFirst("/1.0" + STATUS_PATH + id)))
                : Optional.empty();
    }

    /** @return the text of each element by its local name, empty if there is none; nothing if it is not XML */
    private static Map<String, String> elements(String text) {
        Map<String, String> elements = new HashMap<>();
        try {
            XMLStreamReader reader =
                    XML.createXMLStreamReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "UTF-8");
            String element = "";
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement()) {
                    element = reader.getLocalName();
                    elements.putIfAbsent(element, "");
                } else if (reader.isCharacters() && !reader.isWhiteSpace()) {
                    elements.put(element, reader.getText().strip());
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            return Map.of();
        }
    }

    private static String text(byte[] body) {
        boolean gzip = body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
        if (!gzip) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
