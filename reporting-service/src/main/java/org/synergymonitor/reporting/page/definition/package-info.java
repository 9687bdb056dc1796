/** What a system consists of and how it is measured: to read, to compare, to try out. */
package org.synergymonitor.reporting.page.definition;
