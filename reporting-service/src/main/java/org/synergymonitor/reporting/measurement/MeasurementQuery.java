package org.synergymonitor.reporting.measurement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.synergymonitor.reporting.http.ProblemException;

/** Which measurement a request means, and with whose weights and limits. */
public class MeasurementQuery {
    static final String LIVE = "live";

    @QueryParam("asOf")
    @Parameter(description = "RFC 3339 instant")
    public String asOf;

    @QueryParam("asOfTime")
    @DefaultValue("recordedAt")
    @Parameter(
            description =
                    "recordedAt: the snapshot that a reader could have known at asOf. releasedAt: recomputed with the"
                            + " present definition from what bureaus had released by asOf")
    public String asOfTime;

    @QueryParam("revision")
    public String revision;

    @QueryParam("modelVersion")
    public String modelVersion;

    @QueryParam("weights")
    @DefaultValue(LIVE)
    @Parameter(description = "live, or the revision whose weights count")
    public String weights;

    @QueryParam("limits")
    @DefaultValue(LIVE)
    @Parameter(description = "live, or the revision whose limits count")
    public String limits;

    /** @throws ProblemException if its parameters contradict each other */
    void requireConsistent() {
        if (asOf != null && revision != null) {
            throw ProblemException.badParameter(
                    "revision", revision, "参数 asOf 与 revision 只能给一个", "Give either asOf or revision, not both");
        }
        if (!asOfTime.equals("recordedAt") && !asOfTime.equals("releasedAt")) {
            throw ProblemException.badParameter(
                    "asOfTime",
                    asOfTime,
                    "参数 asOfTime 须为 recordedAt 或 releasedAt",
                    "Parameter asOfTime must be recordedAt or releasedAt");
        }
        if (byRelease() && asOf == null) {
            throw ProblemException.badParameter(
                    "asOf", null, "asOfTime=releasedAt 须同时给出 asOf", "asOfTime=releasedAt needs asOf too");
        }
    }

    boolean byRelease() {
        return asOfTime.equals("releasedAt");
    }

    /** @return whether weights or limits are those of a revision */
    boolean freezes() {
        return !weights.equals(LIVE) || !limits.equals(LIVE);
    }

    /** @return whether the answer is made from a snapshot rather than being one */
    public boolean recomputes() {
        return byRelease() || freezes();
    }
}
