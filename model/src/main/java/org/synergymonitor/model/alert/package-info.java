/** When U turns negative: a fold over the measurements of a system. */
package org.synergymonitor.model.alert;
