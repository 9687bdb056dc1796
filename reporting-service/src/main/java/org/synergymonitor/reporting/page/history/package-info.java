/** What was known when, and what each release did. */
package org.synergymonitor.reporting.page.history;
