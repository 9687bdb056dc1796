package org.synergymonitor.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pages that are not as usual can be read as well: nothing measured, an open alert, a view of the past, an error, findings. */
@Tag("full")
class StatesIT {
    private static final List<String> CHECKS = List.of("chartsAndTables", "headings", "targets", "languages");

    private final Dashboard dashboard = Dashboard.running();

    @Test
    void systemWithoutMeasurement() {
        new FallingSystem(dashboard.stack(), "state-unmeasured").define();

        for (String page : new String[] {"", "/history", "/alerts", "/definition", "/briefing"}) {
            try (Visit visit = dashboard.visit()) {
                awaitKnown(visit, "/systems/state-unmeasured" + page + "?lang=en");
                readable(visit, page);
            }
        }
    }

    @Test
    void openAlert() {
        FallingSystem system = new FallingSystem(dashboard.stack(), "state-alerting");
        system.rise();
        system.fall();

        try (Visit visit = dashboard.visit(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            awaitKnown(visit, "/systems/state-alerting/alerts?lang=en");
            assertThat(visit.page().locator("#open-table tbody tr")).hasCount(2);
            readable(visit, "alerts");
        }
    }

    @Test
    void viewOfThePast() {
        try (Visit visit = dashboard.visit()) {
            visit.open("/systems/china?lang=zh&revision=12").drawn();
            assertThat(visit.page().locator(".banner")).hasCount(1);
            assertThat(visit.page().locator("#connection")).isEmpty();
            readable(visit, "revision 12");
        }
    }

    @Test
    void error() {
        try (Visit visit = dashboard.visit()) {
            visit.open("/systems/nowhere?lang=en");
            assertThat(visit.page().locator(".problem li")).hasCount(1);
            visit.forgive();
            readable(visit, "problem");
        }
    }

    @Test
    void findingsOfAnUpload() {
        try (Visit visit = dashboard.visit()) {
            Page page = visit.open("/releases?lang=zh").page();
            page.setInputFiles(
                    "#upload-file",
                    new FilePayload(
                            "wrong.csv",
                            "text/csv",
                            "ref_area,indicator,time_period,value\nXX,some,2022,abc\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("button[value=dryRun]");
            assertThat(page.locator("#rows-table")).isVisible();
            visit.forgive();
            readable(visit, "findings");
        }
    }

    @Test
    void forcedColours() {
        try (Visit visit = dashboard.visit(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = visit.open("/systems/china?lang=en").drawn().page();
            assertThat(page.locator("#degree-chained-table")).isVisible();
            assertThat(page.locator("select[name=period]")).isVisible();
        }
    }

    private static void awaitKnown(Visit visit, String path) {
        await(path)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    visit.page().navigate(visit.address(path));
                    return visit.page().locator(".problem").count() == 0
                            && (!path.contains("alerting")
                                    || visit.page().locator("#open-table").count() == 1);
                });
        visit.page().waitForSelector("body[data-ready]");
        visit.forgive();
    }

    private static void readable(Visit visit, String state) {
        List<String> wrong = new ArrayList<>(visit.axe());
        CHECKS.forEach(it -> wrong.addAll(visit.check(it)));
        assertThat(wrong).as(state).isEmpty();
    }
}
