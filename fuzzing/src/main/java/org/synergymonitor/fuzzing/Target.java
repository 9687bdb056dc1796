package org.synergymonitor.fuzzing;

/** What Jazzer calls in its process: the test that is named by its first argument. */
public final class Target {
    private static FuzzTest test;

    private Target() {}

    /** Reads every known input once, so that no class needs to be loaded and instrumented while time is taken. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        var constructor = Class.forName(arguments[0]).asSubclass(FuzzTest.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        test = constructor.newInstance();
        for (Input input : test.inputs()) {
            test.read(input.bytes());
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        test.readInTime(input);
    }
}
