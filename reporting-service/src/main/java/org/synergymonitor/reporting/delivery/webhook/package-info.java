/** Webhooks after Standard Webhooks 1.0.0. */
package org.synergymonitor.reporting.delivery.webhook;
