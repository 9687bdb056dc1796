package org.synergymonitor.reporting.delivery.ledger;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.Cause;
import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.definition.Names;

/** Says a transition in both languages. */
public final class AlertSentence {
    private AlertSentence() {}

    /** @return as the event says it; one of before it did is said here */
    public static Names of(AlertNotice notice) {
        return notice.transitioned().summary().orElseGet(() -> of(notice.transitioned()));
    }

    private static Names of(AlertTransitioned transitioned) {
        AlertTransition it = transitioned.transition();
        String change = number(it.before()) + " → " + number(it.after());
        String where = transitioned.system() + " " + it.period() + " U(" + it.rule() + ") " + change;
        return switch (it.kind()) {
            case OPENED -> new Names("协同度转负：" + where, "Synergy turned negative: " + where);
            case REVISED -> new Names("历史结论被修订：" + where, "A past verdict was revised: " + where);
            case RETRACTED -> new Names("警报撤销（从未成立）：" + where, "Alert retracted, it was never true: " + where);
            case RESOLVED -> new Names("警报解除：" + where, "Alert resolved: " + where);
        };
    }

    /** @return the particulars by name */
    public static Map<String, String> particulars(AlertNotice notice, Optional<URI> publicUrl) {
        AlertTransition it = notice.transitioned().transition();
        Cause cause = notice.transitioned().cause();
        Map<String, String> particulars = new LinkedHashMap<>();
        particulars.put("summary_zh", of(notice).zh());
        particulars.put("summary", of(notice).en());
        particulars.put("period", it.period().toString());
        particulars.put("u_before", number(it.before()));
        particulars.put("u_after", number(it.after()));
        cause.release().ifPresent(release -> particulars.put("release", release));
        cause.agency().ifPresent(agency -> particulars.put("agency", agency));
        cause.dataflow().ifPresent(dataflow -> particulars.put("dataflow", dataflow));
        cause.releasedAt().ifPresent(at -> particulars.put("released_at", at.toString()));
        particulars.put("snapshot", snapshot(notice, publicUrl));
        return particulars;
    }

    /** @return where the snapshot is; without its host if nobody has said which that is */
    public static String snapshot(AlertNotice notice, Optional<URI> publicUrl) {
        String base = publicUrl.map(it -> it.toString().replaceAll("/+$", "")).orElse("");
        return base + "/api/v1/systems/" + notice.system() + "/snapshots/" + notice.revision();
    }

    private static String number(OptionalDouble u) {
        return u.isPresent() ? String.format(Locale.ROOT, "%.4f", u.getAsDouble()) : "-";
    }
}
