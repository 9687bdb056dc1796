/** The page of the releases, which works in the browser against ingestion-service: no service calls another. */
package org.synergymonitor.reporting.page.releases;
