/** Many files at once, taken in one after the other in a job that survives a restart. */
package org.synergymonitor.ingestion.backfill;
