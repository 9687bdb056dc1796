/** Measures every weighted panel: order degrees, U, what changed since the revision before, and what that does to the alerts. */
package org.synergymonitor.synergy;
