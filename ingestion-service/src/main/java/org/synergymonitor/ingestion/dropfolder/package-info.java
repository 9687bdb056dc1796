/** A folder that releases are put into: incoming, claimed, done, rejected. */
package org.synergymonitor.ingestion.dropfolder;
