package org.synergymonitor.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees while it starts. */
final class Console {
    private final PrintStream out;
    private final boolean interactive;

    /** @param interactive whether a line can be written over */
    Console(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    void say(String line) {
        out.println(line);
    }

    void ready(Member member, Duration after) {
        out.printf(Locale.ROOT, "  就绪 / ready  %-18s %5.1f s%n", member.label(), after.toMillis() / 1000.0);
    }

    void progress(String what, int done, int of) {
        if (interactive) {
            out.printf("\r  %s %d/%d%s", what, done, of, done == of ? "\n" : "");
        } else if (done == of) {
            out.printf("  %s %d/%d%n", what, done, of);
        }
        out.flush();
    }

    /** Shows where something stands, over what it showed before; where that cannot be, only if it is time for a line. */
    void status(String line, boolean timeForALine) {
        if (interactive) {
            out.print("\r\u001B[K" + line);
        } else if (timeForALine) {
            out.println(line);
        }
        out.flush();
    }
}
