package org.synergymonitor.reporting.delivery.destination;

import java.time.Instant;

import org.synergymonitor.reporting.delivery.secret.SealedSecret;

/** The secret before a rotation, which signs too until then. */
public record RetiringSecret(SealedSecret secret, Instant until) {}
