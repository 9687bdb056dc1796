package org.synergymonitor.reporting.page.system;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of a system. */
@MessageBundle("system")
public interface SystemTexts {
    @Message
    String title(String name);

    @Message
    String notMeasured(String name);

    @Message
    String facts();

    @Message
    String released();

    @Message
    String revision();

    @Message
    String frequency();

    @Message
    String annual();

    @Message
    String halfYearly();

    @Message
    String quarterly();

    @Message
    String monthly();

    @Message
    String area();

    @Message
    String degreeTitle(String base, String value, String period);

    @Message
    String degreeNone(String base);

    @Message
    String degreeDescription(String base, int periods, String newest, String value, int negative);

    @Message
    String degreeNote();

    @Message
    String orderTitle();

    @Message
    String orderDescription(int subsystems, int periods);

    @Message
    String orderNote();

    @Message
    String weightsTitle(String subsystem, String indicator);

    @Message
    String weightsDescription(String subsystem, int indicators);

    @Message
    String weightsNote();

    @Message
    String lower();

    @Message
    String upper();

    @Message
    String sigma();

    @Message
    String conflict();

    @Message
    String information();

    @Message
    String heatTitle();

    @Message
    String heatDescription(int indicators, int periods);

    @Message
    String heatNote();

    @Message
    String incompleteColumn(String period);

    @Message
    String waterfallTitle(String period, String value);

    @Message
    String waterfallDescription(int indicators, String period, String base);

    @Message
    String waterfallNote();

    @Message
    String contribution();

    @Message
    String before();

    @Message
    String after();

    @Message
    String unit();

    @Message
    String choosePeriod();

    @Message
    String chooseSeries();

    @Message
    String show();

    @Message
    String correlationTitle(String subsystem);

    @Message
    String correlationDescription(String subsystem, int indicators);

    @Message
    String correlationNote();

    @Message
    String couplingTitle();

    @Message
    String couplingDescription(int periods);

    @Message
    String couplingNote();

    @Message
    String coupling();

    @Message
    String development();

    @Message
    String coordination();

    @Message
    String zeroOrder();

    @Message
    String obstacleTitle();

    @Message
    String incomplete(String period, int present);

    @Message
    String agreement(int agreeing, int all);

    @Message
    String rangeOf(String least, String greatest);

    @Message
    String onOnePage();

    @Message
    String json();

    @Message
    String noDegree();
}
