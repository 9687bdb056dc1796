/** Brings alert transitions to people: where to, whether still, with what effect, and until when not. */
package org.synergymonitor.reporting.delivery;
