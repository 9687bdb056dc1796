/** From a panel to weights: complete periods, imputation, limits, order parameters, CRITIC. */
package org.synergymonitor.model.weighting;
