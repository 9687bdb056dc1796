/** What users declare as JSON: its text, and its fields one by one. */
package org.synergymonitor.formats.request;
