package org.synergymonitor.reporting.delivery.outbound;

import java.net.URI;
import java.util.Map;

/** A JSON document to be posted. */
public record Message(URI uri, Map<String, String> headers, String body) {}
