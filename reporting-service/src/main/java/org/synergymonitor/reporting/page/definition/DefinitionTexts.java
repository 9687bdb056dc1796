package org.synergymonitor.reporting.page.definition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of a definition. */
@MessageBundle("definition")
public interface DefinitionTexts {
    @Message
    String title(String name);

    @Message
    String lede(int subsystems, int dimensions, int indicators);

    @Message
    String facts();

    @Message
    String identifier();

    @Message
    String names();

    @Message
    String area();

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
    String version();

    @Message
    String measuredBy();

    @Message
    String since(String revision);

    @Message
    String retired();

    @Message
    String yes();

    @Message
    String notMeasured();

    @Message
    String api();

    @Message
    String apiSnapshot();

    @Message
    String method();

    @Message
    String methodNote();

    @Message
    String choice();

    @Message
    String chosen();

    @Message
    String meaning();

    @Message
    String limits();

    @Message
    String limitsObserved();

    @Message
    String limitsExpanded(String share);

    @Message
    String limitsFixed();

    @Message
    String aggregation();

    @Message
    String aggregationLinear();

    @Message
    String aggregationGeometric();

    @Message
    String aggregationWeighted();

    @Message
    String imputation();

    @Message
    String missingComplete();

    @Message
    String missingCarry(int periods);

    @Message
    String missingLinear();

    @Message
    String synergy();

    @Message
    String synergyGeometric();

    @Message
    String synergySum();

    @Message
    String minimum();

    @Message
    String minimumMeans(int periods);

    @Message
    String base();

    @Message
    String baseFirst();

    @Message
    String baseNamed(String period);

    @Message
    String firstPeriod();

    @Message
    String share();

    @Message
    String shareMeans(String share);

    @Message
    String formulas();

    @Message
    String formulasNote();

    @Message
    String formulaE();

    @Message
    String formulaENegative();

    @Message
    String formulaW();

    @Message
    String formulaU();

    @Message
    String formulaDelta();

    @Message
    String formulaSynergy();

    @Message
    String termX();

    @Message
    String termLimits();

    @Message
    String termE();

    @Message
    String termSigma();

    @Message
    String termR();

    @Message
    String termW();

    @Message
    String termU();

    @Message
    String termDelta();

    @Message
    String termTheta();

    @Message
    String termK();

    @Message
    String explained();

    @Message
    String structure();

    @Message
    String indicators();

    @Message
    String subsystem();

    @Message
    String dimension();

    @Message
    String zh();

    @Message
    String en();

    @Message
    String unit();

    @Message
    String direction();

    @Message
    String positive();

    @Message
    String negative();

    @Message
    String lower();

    @Message
    String upper();

    @Message
    String bands();

    @Message
    String bandsNone();

    @Message
    String bandSet(String id, String version, String measure);

    @Message
    String from();

    @Message
    String below();

    @Message
    String upTo();

    @Message
    String rules();

    @Message
    String rulesDefault();

    @Message
    String rulesNote();

    @Message
    String rule();

    @Message
    String severity();

    @Message
    String info();

    @Message
    String warning();

    @Message
    String critical();

    @Message
    String condition();

    @Message
    String confirmed();

    @Message
    String confirmedBy(int opens, int closes, int warmUp);

    @Message
    String labels();

    @Message
    String whenDegree(String base, String threshold);

    @Message
    String whenPair(String first, String second, String base, String threshold);

    @Message
    String closesAt(String threshold);

    @Message
    String preliminaryToo();

    @Message
    String whenBandU(String base, String set);

    @Message
    String whenBandD(String set);

    @Message
    String whenOrder(String subsystem, String base, String threshold);

    @Message
    String whenShare(String base, String share);

    @Message
    String compare();

    @Message
    String compareWith();

    @Message
    String compareShow();

    @Message
    String compareOne();

    @Message
    String revisionAt(String revision, String moment);

    @Message
    String same(String revision);

    @Message
    String changesTitle(int changes, String revision);

    @Message
    String changesDescription();

    @Message
    String changesNote();

    @Message
    String path();

    @Message
    String kind();

    @Message
    String before();

    @Message
    String now();

    @Message
    String added();

    @Message
    String removed();

    @Message
    String changed();

    @Message
    String reordered();

    @Message
    String degreesTitle(int changes, int values, String revision);

    @Message
    String degreesDescription(int periods);

    @Message
    String degreesNote();

    @Message
    String chainedNow();

    @Message
    String chainedBefore();

    @Message
    String fixedNow();

    @Message
    String fixedBefore();

    @Message
    String difference();

    @Message
    String unmeasuredChange();

    @Message
    String notComparable();

    @Message
    String preview();

    @Message
    String previewHow();

    @Message
    String previewJson();

    @Message
    String previewShow();

    @Message
    String previewReset();

    @Message
    String previewScript();

    @Message
    String previewPut();

    @Message
    String busy();

    @Message
    String wouldChange();

    @Message
    String nothingChanges();

    @Message
    String previewTable();

    @Message
    String nowColumn();

    @Message
    String previewedColumn();

    @Message
    String chained();

    @Message
    String fixed();

    @Message
    String signChanges();

    @Message
    String signSame();

    @Message
    String onlyOne();

    @Message
    String notJson();

    @Message
    String wrong();

    @Message
    String wrongAt();

    @Message
    String failedNetwork();

    @Message
    String failedBusy();

    @Message
    String failedLarge();

    @Message
    String failedDenied();

    @Message
    String failedOther();

    @Message
    String tooFew();
}
