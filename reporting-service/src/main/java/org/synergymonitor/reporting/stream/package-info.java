/** What happens, told as it happens: the log of snapshots as Server-Sent Events. */
package org.synergymonitor.reporting.stream;
