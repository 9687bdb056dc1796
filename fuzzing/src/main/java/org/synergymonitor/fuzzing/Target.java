package org.synergymonitor.fuzzing;

/** What Jazzer calls in its process: the test that is named by its first argument. */
public final class Target {
    private static FuzzTest test;

    private Target() {}

    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        var constructor = Class.forName(arguments[0]).asSubclass(FuzzTest.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        test = constructor.newInstance();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        test.read(input);
    }
}
