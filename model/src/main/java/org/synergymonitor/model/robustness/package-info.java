/** How sure a measurement is: the signs of U over variants of the method, omissions, bootstrap intervals of the weights, diagnostics. */
package org.synergymonitor.model.robustness;
