/** Where alert transitions are delivered. */
package org.synergymonitor.reporting.delivery.destination;
