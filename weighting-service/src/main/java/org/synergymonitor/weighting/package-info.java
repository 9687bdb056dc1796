/** Folds the log of every composite system into its panel and weighs it: the single writer of revisions. */
package org.synergymonitor.weighting;
