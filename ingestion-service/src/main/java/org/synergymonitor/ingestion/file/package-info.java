/** Releases that come as files: what says what they are of, and what became of them. */
package org.synergymonitor.ingestion.file;
