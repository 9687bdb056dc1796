/** The synergy degree of a composite system: definition, panel, weights, order degrees, U and alerts; values in, values out. */
package org.synergymonitor.model;
