/** The page of a definition: what it says, what differs from an earlier one, and what another one would do. */
package org.synergymonitor.reporting.page.definition;
