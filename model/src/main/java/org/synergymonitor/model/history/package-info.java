/** What earlier revisions said, against what later ones say: first-published against latest, preliminary against final. */
package org.synergymonitor.model.history;
