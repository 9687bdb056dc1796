/** Which hosts and addresses a service may connect to on somebody's behalf; it connects to none itself. */
package org.synergymonitor.egress;
