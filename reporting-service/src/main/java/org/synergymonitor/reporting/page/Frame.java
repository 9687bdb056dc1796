package org.synergymonitor.reporting.page;

import java.util.List;

/**
 * What surrounds a page.
 *
 * @param name of the page among its like, for the navigation: {@code overview}, {@code system} …
 * @param system its id; blank if the page is of none
 * @param live ids of the systems whose snapshots change the page; none if nothing does
 */
public record Frame(View view, String name, String title, String system, String systemName, List<String> live) {
    public Frame {
        live = List.copyOf(live);
    }

    /** Of a page that is of no system. */
    public static Frame of(View view, String name, String title, List<String> live) {
        return new Frame(view, name, title, "", "", live);
    }

    /** Of a page of a system. As of an earlier vintage nothing new changes it. */
    public static Frame ofSystem(View view, String name, String title, String system, String systemName) {
        return new Frame(view, name, title, system, systemName, past(view) ? List.of() : List.of(system));
    }

    /** @return whether the reader looks back */
    public static boolean past(View view) {
        return !view.parameter("asOf").isEmpty() || !view.parameter("revision").isEmpty();
    }

    /** @return the address of a page of the same system; {@code page} is a blank for its first */
    public String ofSystem(String page) {
        return view.to("/systems/" + system + (page.isEmpty() ? "" : "/" + page));
    }

    /** @return the ids for the browser */
    public String liveSystems() {
        return String.join(" ", live);
    }

    /** @return the moment that the reader looks back to, as it was asked for */
    public String asOf() {
        return view.parameter("asOf");
    }

    public String revision() {
        return view.parameter("revision");
    }

    /** @return this page, not looking back any more */
    public String latest() {
        return view.without("asOf", "asOfTime", "revision");
    }
}
