/** What every page shares: language, frame, words, and how numbers, periods and moments are written. */
package org.synergymonitor.reporting.page;
