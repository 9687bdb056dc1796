package org.synergymonitor.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.synergymonitor.local.proof.Finding;
import org.synergymonitor.local.proof.Finding.Different;
import org.synergymonitor.local.proof.Finding.Gap;
import org.synergymonitor.local.proof.Finding.Missing;
import org.synergymonitor.local.proof.Finding.Surplus;
import org.synergymonitor.local.proof.Finding.Truncated;
import org.synergymonitor.local.proof.Finding.Twice;
import org.synergymonitor.local.proof.Finding.Unreadable;
import org.synergymonitor.local.proof.ProofResult;

/** How a recomputation came out, as text. */
final class RecomputeText {
    private RecomputeText() {}

    static List<String> summary(ProofResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(row("系统 systems", result.systems()));
        lines.add(row("重算 revisions", result.revisions()));
        lines.add(row("相同 equal", result.equal()));
        lines.add(row("不同 different", result.count(Different.class)));
        lines.add(row("缺失 missing", result.count(Missing.class)));
        lines.add(row("多余 surplus", result.count(Surplus.class) + result.count(Twice.class)));
        lines.add(row("他版 other version", result.otherVersions())
                + (result.otherVersions() > 0 ? "  其他模型版本，不可比 / of another model version, not comparable" : ""));
        for (Finding finding : result.first()) {
            lines.add("");
            lines.addAll(finding(finding));
        }
        if (result.unlisted() > 0) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "  另有 / and %,d more", result.unlisted()));
        }
        lines.add("");
        lines.add(verdict(result));
        return lines;
    }

    private static String verdict(ProofResult result) {
        if (result.isProven()) {
            return "  得证：每个摘要都相同 / proven: every digest is equal";
        }
        return result.revisions() == 0 && result.first().isEmpty()
                ? "  未得证：没有可核对的修订 / not proven: there is no such revision to compare"
                : "  未得证 / not proven";
    }

    private static List<String> finding(Finding finding) {
        if (finding instanceof Different it) {
            return List.of(
                    revision(it.system(), it.revision()) + "不同 / different",
                    "    存储 stored     " + it.stored(),
                    it.stored().equals(it.recomputed())
                            ? "    数值与其摘要不符 / its numbers do not give the digest it bears"
                            : "    重算 recomputed " + it.recomputed());
        }
        if (finding instanceof Missing it) {
            return List.of(revision(it.system(), it.revision()) + "日志有此修订，无快照 / in the log, but no snapshot");
        }
        if (finding instanceof Surplus it) {
            return List.of(revision(it.system(), it.revision()) + "有快照，日志无此修订 / a snapshot, but not in the log");
        }
        if (finding instanceof Twice it) {
            return List.of(revision(it.system(), it.revision()) + "有两个快照 / a snapshot twice");
        }
        if (finding instanceof Gap it) {
            return List.of(String.format(
                    "  %s  日志缺事件 %d，其后为 %d，之后无法重算 / the log lacks event %d, the next one is %d; nothing after it can be recomputed",
                    it.system(), it.lacking(), it.found(), it.lacking(), it.found()));
        }
        if (finding instanceof Truncated it) {
            return List.of(String.format(
                    "  %s-%d  开头 %d 条记录已被删除 / the first %d records were deleted",
                    it.topic(), it.partition(), it.begin(), it.begin()));
        }
        Unreadable it = (Unreadable) finding;
        return List.of(String.format(
                "  %s-%d@%d  无法读取，略过 / cannot be read, passed over: %s",
                it.topic(), it.partition(), it.offset(), it.reason()));
    }

    private static String revision(String system, long revision) {
        return "  " + system + "  修订 revision " + revision + "  ";
    }

    private static String row(String label, long count) {
        return String.format(Locale.ROOT, "  %-18s %,12d", label, count);
    }
}
