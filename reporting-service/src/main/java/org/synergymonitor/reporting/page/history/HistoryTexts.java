package org.synergymonitor.reporting.page.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the history. */
@MessageBundle("history")
public interface HistoryTexts {
    @Message
    String title(String name);

    @Message
    String lede(int vintages, int changed);

    @Message
    String none();

    @Message
    String control();

    @Message
    String slider();

    @Message
    String ordinal(int at, int all, String moment, int revision);

    @Message
    String previous();

    @Message
    String next();

    @Message
    String latest();

    @Message
    String date();

    @Message
    String show();

    @Message
    String series();

    @Message
    String periodOfLife();

    @Message
    String capped(int shown, int all);

    @Message
    String comparedTitle(String base);

    @Message
    String comparedDescription(String base, int periods);

    @Message
    String comparedNote();

    @Message
    String first();

    @Message
    String asOf();

    @Message
    String latestColumn();

    @Message
    String revision();

    @Message
    String sign();

    @Message
    String survived();

    @Message
    String turned();

    @Message
    String gone();

    @Message
    String lifeTitle(String period);

    @Message
    String lifeDescription(String period, int steps);

    @Message
    String lifeNote();

    @Message
    String vintage();

    @Message
    String recorded();

    @Message
    String release();

    @Message
    String releasedAt();

    @Message
    String triangleTitle();

    @Message
    String triangleDescription(int vintages, int periods);

    @Message
    String triangleNote(int shown, int all);

    @Message
    String summaryTitle();

    @Message
    String summaryDescription();

    @Message
    String summaryNote();

    @Message
    String measure();

    @Message
    String number();

    @Message
    String meanRevision();

    @Message
    String meanAbsolute();

    @Message
    String periodsCounted();

    @Message
    String signsKept();

    @Message
    String turningAgreed();

    @Message
    String turningMissed();

    @Message
    String turningFalse();

    @Message
    String deedsTitle();

    @Message
    String deedsDescription();

    @Message
    String deedsNote();

    @Message
    String cause();

    @Message
    String did();

    @Message
    String cells();

    @Message
    String degrees();

    @Message
    String verdicts();

    @Message
    String transitions();

    @Message
    String definition();

    @Message
    String withdrawal();

    @Message
    String older();

    @Message
    String newest();
}
