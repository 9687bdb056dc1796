/** What is wrong with a request or a file, where, and how to mend it. */
package org.synergymonitor.formats.report;
