/** From weights to the synergy degree: order degrees, U, the preliminary measurement, and what a revision did. */
package org.synergymonitor.model.measurement;
