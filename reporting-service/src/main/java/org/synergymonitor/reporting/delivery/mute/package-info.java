/** What people decided about alerts: to hear nothing for a while, or that somebody looks after one. */
package org.synergymonitor.reporting.delivery.mute;
