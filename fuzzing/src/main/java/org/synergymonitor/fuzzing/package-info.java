/** Coverage-guided fuzzing in profile {@code fuzz}, and what it found replayed in every build. */
package org.synergymonitor.fuzzing;
