/** One request to the one machine that the guard has admitted. */
package org.synergymonitor.reporting.delivery.outbound;
