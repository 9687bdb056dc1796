/** The topics, described for outsiders. */
package org.synergymonitor.reporting.asyncapi;
