package org.synergymonitor.reporting.page.alerts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the alerts. */
@MessageBundle("alerts")
public interface AlertTexts {
    @Message
    String title(String name);

    @Message
    String openLede(int open);

    @Message
    String never();

    @Message
    String openTitle();

    @Message
    String openDescription();

    @Message
    String openNote();

    @Message
    String rulesTitle();

    @Message
    String rulesDescription();

    @Message
    String rulesNote();

    @Message
    String historyTitle();

    @Message
    String historyDescription();

    @Message
    String historyNote();

    @Message
    String kind();

    @Message
    String opened();

    @Message
    String revised();

    @Message
    String retracted();

    @Message
    String resolved();

    @Message
    String rule();

    @Message
    String severity();

    @Message
    String condition();

    @Message
    String confirmations();

    @Message
    String before();

    @Message
    String after();

    @Message
    String recorded();

    @Message
    String cause();

    @Message
    String why();

    @Message
    String contributions();

    @Message
    String signs();

    @Message
    String first();

    @Message
    String asRevised();

    @Message
    String holds(String value);

    @Message
    String holdsNot(String value);

    @Message
    String deliveries();

    @Message
    String nobody();

    @Message
    String pending();

    @Message
    String delivered();

    @Message
    String failed();

    @Message
    String skipped();

    @Message
    String revision();

    @Message
    String since();

    @Message
    String acknowledged();

    @Message
    String acknowledgedBy(String by, String reason);

    @Message
    String muted();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String definition();

    @Message
    String withdrawal();

    @Message
    String filter();

    @Message
    String all();

    @Message
    String show();

    @Message
    String found(int shown, int all);

    @Message
    String info();

    @Message
    String warning();

    @Message
    String critical();
}
