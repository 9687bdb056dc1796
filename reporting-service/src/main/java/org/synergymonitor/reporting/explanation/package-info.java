/** Why U is what it is, and what a revision did to it, in the names and units of the definition. */
package org.synergymonitor.reporting.explanation;
