package org.synergymonitor.systemtests;

import java.time.Duration;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An open page follows the data. */
@Tag("full")
class LiveIT {
    private final Dashboard dashboard = Dashboard.running();

    @Test
    void newPeriodAppearsWithoutReloadAndIsAnnouncedOnce() {
        // Given
        FallingSystem system = new FallingSystem(dashboard.stack(), "live-rising");
        system.rise();
        try (Visit visit = dashboard.visit()) {
            Page page = openWhenMeasured(visit, "live-rising", 3);
            page.evaluate("window.sameDocument = true; window.announced = 0; new MutationObserver(() =>"
                    + " announced++).observe(document.getElementById('announcement'), { childList: true })");

            // When
            system.fall();

            // Then
            assertThat(page.locator("#degree-chained-table tbody tr")).hasCount(4);
            assertThat(page.locator("#degree-chained-table tbody tr").last()).containsText("2022");
            assertThat(page.locator("#degree-chained-table tbody tr td.negative"))
                    .hasCount(1);
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(page.evaluate("window.announced")).isEqualTo(1);
            assertThat((int) visit.drawn()
                            .page()
                            .evaluate("async () => (await import('/_static/echarts/6.0.0/dist/echarts.esm.min.js'))"
                                    + ".getInstanceByDom(document.getElementById('degree-chained-chart'))"
                                    + ".getOption().series[0].data.length"))
                    .isEqualTo(4);
        }
    }

    @Test
    void alertIsMarkedInTableChartAndOverview() {
        // Given
        FallingSystem system = new FallingSystem(dashboard.stack(), "live-alerting");
        system.rise();
        try (Visit visit = dashboard.visit();
                Visit overview = dashboard.visit()) {
            Page page = openWhenMeasured(visit, "live-alerting", 3);
            overview.open("/?lang=en");
            assertThat(overview.page().locator("tr[data-system=live-alerting]")).containsText("none");

            // When
            system.fall();

            // Then
            assertThat(page.locator("#degree-chained-table td[data-mark=alert]"))
                    .containsText("▲ 1");
            assertThat(visit.drawn()
                            .page()
                            .evaluate("async () => (await import('/_static/echarts/6.0.0/dist/echarts.esm.min.js'))"
                                    + ".getInstanceByDom(document.getElementById('degree-chained-chart'))"
                                    + ".getOption().series[0].markPoint.data.map(it => it.coord[0]).join()"))
                    .isEqualTo("3");
            assertThat(overview.page().locator("tr[data-system=live-alerting]")).containsText("▲ 2");
            page.locator("#degree-chained-table td[data-mark=alert] a").click();
            assertThat(page.locator("#transitions-table tbody tr").first()).containsText("▲ opened");
        }
    }

    @Test
    void lostConnectionIsSaidAndCaughtUpWith() {
        // Given
        FallingSystem system = new FallingSystem(dashboard.stack(), "live-offline");
        system.rise();
        try (Visit visit = dashboard.visit()) {
            Page page = openWhenMeasured(visit, "live-offline", 3);
            assertThat(page.locator("#connection")).hasText("Live");
            visit.context().setOffline(true);
            assertThat(page.locator("#connection")).containsText("Offline since");

            // When
            system.fall();
            visit.context().setOffline(false);

            // Then
            assertThat(page.locator("#degree-chained-table tbody tr")).hasCount(4);
            assertThat(page.locator("#connection")).hasText("Live");
            visit.forgive();
        }
    }

    private static Page openWhenMeasured(Visit visit, String system, int degrees) {
        visit.page().setDefaultTimeout(30_000);
        Page page = visit.page();
        await(system + " is measured")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    visit.open("/systems/" + system + "?lang=en");
                    return page.locator("#degree-chained-table tbody tr").count() == degrees;
                });
        assertThat(page.locator("#connection")).hasText("Live");
        visit.forgive();
        return page;
    }
}
