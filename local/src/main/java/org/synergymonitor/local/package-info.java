/** The embedded default: everything on one machine, without Docker, from one command. */
package org.synergymonitor.local;
