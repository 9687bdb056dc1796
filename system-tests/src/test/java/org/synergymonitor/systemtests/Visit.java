package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader at the dashboard. What the browser complains of on the way is a failure. */
final class Visit implements AutoCloseable {
    private final Dashboard dashboard;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Dashboard dashboard, Browser.NewContextOptions options) {
        this.dashboard = dashboard;
        this.context = dashboard.browser().newContext(options);
        this.page = context.newPage();
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") || it.type().equals("warning")) {
                complaints.add(it.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What the network said while a test cut it is no failure. */
    void forgive() {
        complaints.clear();
    }

    Visit open(String path) {
        page.navigate(address(path));
        page.waitForSelector("body[data-ready]");
        return this;
    }

    /** Draws every chart, however far down. */
    Visit drawn() {
        page.evaluate("async () => (await import('/app/charts.js')).drawAll()");
        return this;
    }

    /** @return what a function of {@code checks.js} finds wrong */
    @SuppressWarnings("unchecked")
    List<String> check(String function) {
        return (List<String>)
                page.evaluate("async () => { " + resource("/checks.js") + "; return " + function + "(); }");
    }

    /** What axe cannot judge: contrast within charts, which has a check of its own, and where a region is scrolled out of sight. */
    @SuppressWarnings("unchecked")
    List<String> axe() {
        page.evaluate(resource("/axe.min.js"));
        Map<String, Object> found = (Map<String, Object>) page.evaluate("""
                async () => {
                  const { violations, incomplete } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
                  const tell = (it) => it.nodes.map((node) => `${it.id}: ${node.html.slice(0, 160)}`);
                  return {
                    violations: violations.flatMap(tell),
                    incomplete: incomplete.filter((it) => it.id !== 'color-contrast').flatMap(tell)
                      .concat(incomplete.filter((it) => it.id === 'color-contrast').flatMap((it) => it.nodes)
                        .filter((node) => !document.querySelector(node.target[0])?.closest('[data-chart], [data-spark], math, .scroll, textarea')).map((node) => `contrast unknown: ${node.html.slice(0, 160)}`))
                  };
                }""");
        List<String> wrong = new ArrayList<>((List<String>) found.get("violations"));
        wrong.addAll((List<String>) found.get("incomplete"));
        return wrong;
    }

    String address(String path) {
        return dashboard.stack().reporting(path).toString();
    }

    static String resource(String name) {
        try (InputStream resource = Visit.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
