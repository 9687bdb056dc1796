/** Secrets of webhooks: shown once, kept encrypted. */
package org.synergymonitor.reporting.delivery.secret;
