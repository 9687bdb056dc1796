package org.synergymonitor.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param data where broker, store and logs keep their files
 * @param portBase the first of {@value #PORTS} ports
 * @param fresh whether earlier data are deleted first
 * @param once whether to stop after the table
 */
record Options(Path data, int portBase, boolean fresh, boolean once) {
    static final int PORTS = 9;

    static Options parse(String[] arguments, Map<String, String> environment) throws LaunchFailure {
        Path data = defaultData(environment);
        int portBase = 8080;
        boolean fresh = false;
        boolean once = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--data" -> data = Path.of(value(arguments, ++i)).toAbsolutePath();
                case "--port-base" -> portBase = port(value(arguments, ++i));
                case "--fresh" -> fresh = true;
                case "--once" -> once = true;
                default ->
                    throw new LaunchFailure("There is no option " + arguments[i] + "; local/run --help lists them.");
            }
        }
        return new Options(data, portBase, fresh, once);
    }

    static String value(String[] arguments, int index) throws LaunchFailure {
        if (index == arguments.length) {
            throw new LaunchFailure("The option " + arguments[index - 1] + " needs a value.");
        }
        return arguments[index];
    }

    private static int port(String text) throws LaunchFailure {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1024 && port + PORTS <= 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new LaunchFailure(
                "--port-base must be a number from 1024 to " + (65_536 - PORTS) + ", not " + text + ".");
    }

    private static Path defaultData(Map<String, String> environment) {
        String cache = environment.get("XDG_CACHE_HOME");
        Path base = cache == null || cache.isBlank()
                ? Path.of(environment.getOrDefault("HOME", "."), ".cache")
                : Path.of(cache);
        return base.resolve("synergy-monitor").toAbsolutePath();
    }
}
