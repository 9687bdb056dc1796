package org.synergymonitor.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Chinese pages are Chinese, English pages English, and a reader can change between them. */
@Tag("full")
class LanguagesIT {
    private final Dashboard dashboard = Dashboard.running();

    @ParameterizedTest
    @EnumSource
    void everyPageIsInTheLanguageItSays(DashboardPage of) {
        for (String language : new String[] {"zh", "en"}) {
            try (Visit visit = dashboard.visit()) {
                visit.open(of.path(language)).drawn();
                assertThat(visit.check("languages"))
                        .as("%s in %s", of, language)
                        .isEmpty();
                Response response = visit.page().reload();
                assertThat(response.headerValue("content-language"))
                        .isEqualTo(visit.page().getAttribute("html", "lang"))
                        .startsWith(language);
            }
        }
    }

    @Test
    void languageSwitchKeepsTheViewAndIsRemembered() {
        try (Visit visit = dashboard.visit()) {
            // Given
            Page page = visit.open("/systems/china?period=2019&series=fixed&lang=en")
                    .page();

            // When
            page.click("a.language");

            // Then
            assertThat(page.url())
                    .contains("period=2019")
                    .contains("series=fixed")
                    .contains("lang=zh");
            assertThat(page.locator("h1").innerText()).contains("协同度");
            assertThat(visit.open("/").page().getAttribute("html", "lang")).isEqualTo("zh-CN");
        }
    }
}
