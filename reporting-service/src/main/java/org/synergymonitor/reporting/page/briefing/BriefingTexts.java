package org.synergymonitor.reporting.page.briefing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the briefing. */
@MessageBundle("briefing")
public interface BriefingTexts {
    @Message
    String title(String name);

    @Message
    String key();

    @Message
    String newestFixed();

    @Message
    String newestChained();

    @Message
    String of(String value, String period);

    @Message
    String change(String value);

    @Message
    String robustness();

    @Message
    String agreement(int agreeing, int all);

    @Message
    String alerts();

    @Message
    String alertsNone();

    @Message
    String preliminary();

    @Message
    String preliminaryNone();

    @Message
    String bandTitle();

    @Message
    String courseTitle();

    @Message
    String courseDescription(int periods, String newest);

    @Message
    String courseNote();

    @Message
    String contributionsTitle(String period);

    @Message
    String contributionsDescription();

    @Message
    String contributionsNote();

    @Message
    String contribution();

    @Message
    String obstaclesTitle();

    @Message
    String obstaclesDescription();

    @Message
    String obstaclesNote();

    @Message
    String obstacle();

    @Message
    String subsystemsTitle();

    @Message
    String subsystemsDescription();

    @Message
    String subsystemsNote();

    @Message
    String before(String period);

    @Message
    String changeColumn();

    @Message
    String source();

    @Message
    String sourceOf(String area, int revision, String recorded);

    @Message
    String print();
}
