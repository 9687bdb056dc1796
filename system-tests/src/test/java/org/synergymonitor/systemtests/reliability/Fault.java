package org.synergymonitor.systemtests.reliability;

/**
 * Something that goes wrong, once each time it is called.
 *
 * @param name as in the table
 */
record Fault(String name, Course course) {
    /** What happens. */
    interface Course {
        void run(Scene scene) throws Exception;
    }
}
