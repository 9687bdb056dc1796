/** Systems that measure alike in many areas, with limits and weights over area and period, so that the areas can be compared. */
package org.synergymonitor.model.pool;
