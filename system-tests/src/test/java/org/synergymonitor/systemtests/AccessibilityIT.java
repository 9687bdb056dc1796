package org.synergymonitor.systemtests;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Everyone can read the pages: axe-core, and what it does not see. */
@Tag("full")
class AccessibilityIT {
    private static final List<String> CHECKS =
            List.of("chartsAndTables", "chartContrast", "signsWithoutColour", "targets", "headings", "motion");

    private final Dashboard dashboard = Dashboard.running();

    @ParameterizedTest
    @EnumSource
    void everyPageCanBeReadInLightAndDark(DashboardPage of) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            String language = scheme == ColorScheme.LIGHT ? "zh" : "en";
            Browser.NewContextOptions options =
                    new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
            try (Visit visit = dashboard.visit(options)) {
                visit.open(of.path(language)).drawn();
                visit.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
                List<String> wrong = new ArrayList<>(visit.axe());
                CHECKS.forEach(it -> wrong.addAll(visit.check(it)));
                assertThat(wrong).as("%s, %s", of, scheme).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageFitsAPhone(DashboardPage of) {
        try (Visit visit = dashboard.visit(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            visit.open(of.path("en")).drawn();
            assertThat(visit.check("widths")).as("%s", of).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberIsThereWithoutScripts(DashboardPage of) {
        if (!of.worksWithoutScripts()) {
            return;
        }
        try (Visit with = dashboard.visit();
                Visit without = dashboard.visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            with.open(of.path("en"));
            without.page().navigate(with.page().url());
            String numbers = "td.number";
            assertThat(without.page().locator(numbers).allTextContents())
                    .isNotEmpty()
                    .isEqualTo(with.page().locator(numbers).allTextContents());
            assertThat(without.page().locator("a.language")).hasCount(1);
            assertThat(without.page().locator("[data-chart]:visible")).hasCount(0);
        }
    }

    @Test
    void pointsOfAChartAreReadByArrowKeys() {
        try (Visit visit = dashboard.visit()) {
            // Given
            Page page = visit.open(DashboardPage.SYSTEM.path("en")).drawn().page();
            page.focus("#degree-chained-chart");

            // When
            page.keyboard().press("ArrowRight");
            String first = page.locator("#announcement").innerText();
            page.keyboard().press("ArrowRight");

            // Then
            assertThat(first).startsWith("2011, U: +");
            assertThat(page.locator("#announcement")).containsText("2012");
            page.keyboard().press("Escape");
            assertThat(page.locator("#announcement")).isEmpty();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("degree-chained-chart");
        }
    }

    @Test
    void focusIsSeenEverywhere() {
        try (Visit visit = dashboard.visit()) {
            Page page = visit.open(DashboardPage.HISTORY.path("en")).page();
            for (int i = 0; i < 15; i++) {
                page.keyboard().press("Tab");
                assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle + ' ' +"
                                + " getComputedStyle(document.activeElement).outlineWidth"))
                        .as("%s", page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                        .isEqualTo("solid 3px");
            }
        }
    }
}
