/** Recomputes snapshots from the log alone, and compares their digests with those that are stored. */
package org.synergymonitor.local.proof;
