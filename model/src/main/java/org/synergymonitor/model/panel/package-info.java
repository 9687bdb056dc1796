/** The log of a system's events folded into its panel: which value each cell (indicator, period) has, and since when. */
package org.synergymonitor.model.panel;
