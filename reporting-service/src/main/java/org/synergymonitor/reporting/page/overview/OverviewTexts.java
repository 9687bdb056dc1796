package org.synergymonitor.reporting.page.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the overview. */
@MessageBundle("overview")
public interface OverviewTexts {
    @Message
    String title();

    @Message
    String headline(int systems, int measured, int negative, int open);

    @Message
    String caption();

    @Message
    String system();

    @Message
    String fixed();

    @Message
    String chained();

    @Message
    String period();

    @Message
    String trend();

    @Message
    String robustness();

    @Message
    String robustnessOf(int agreeing, int all);

    @Message
    String alerts();

    @Message
    String noAlerts();

    @Message
    String age();

    @Message
    String next();

    @Message
    String nextUnknown();

    @Message
    String nextLate();

    @Message
    String nextFailed();

    @Message
    String band();

    @Message
    String retired();

    @Message
    String notMeasured();

    @Message
    String filter();

    @Message
    String sort();

    @Message
    String sortName();

    @Message
    String sortFixed();

    @Message
    String sortChained();

    @Message
    String sortAge();

    @Message
    String apply();

    @Message
    String found(int shown, int all);
}
