package org.synergymonitor.reporting.pool;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.pool.Pool;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemStore;

/** A system among all that measure the same in other areas, computed on read. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class PoolResource {
    private final SystemStore systems;
    private final Pools pools;

    PoolResource(SystemStore systems, Pools pools) {
        this.systems = systems;
        this.pools = pools;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/pool")
    @Operation(
            summary = "All systems that measure alike, under limits and weights over area and period",
            description = "The ranking at a period, by default the newest that is complete in some area; the dispersion"
                    + " over the areas by period; the pooled limits and weights.")
    @APIResponseSchema(PoolView.class)
    public Response pool(
            @PathParam("system") String system, @QueryParam("period") String period, @Context HttpHeaders request) {
        Optional<Period> asked = Optional.ofNullable(period).map(it -> Parameters.period("period", it));
        PoolMembers members = PoolMembers.of(definition(system), systems.all());
        Pool pool = pools.pool(members);
        Optional<Period> ranked = asked.map(it -> requirePooled(pool, it)).or(() -> newest(pool));
        return Conditional.respond(
                request,
                members.entityTag(),
                Conditional.REVALIDATED,
                MediaType.APPLICATION_JSON_TYPE,
                () -> PoolView.of(system, pool, ranked));
    }

    private SystemDefinition definition(String system) {
        RegisteredSystem registered = systems.find(system).orElseThrow(() -> ProblemException.unknownSystem(system));
        if (registered.retired()) {
            throw ProblemException.unprocessable(
                    "SYSTEM_RETIRED",
                    "system",
                    system,
                    new Names(
                            "复合系统 " + system + " 已停止监测，不参与汇总；请改用仍在监测的系统",
                            "The composite system " + system + " is retired and in no pool: ask for a live one"));
        }
        return registered.definition().orElseThrow(() -> ProblemException.unknownSystem(system));
    }

    private static Period requirePooled(Pool pool, Period period) {
        if (!pool.periods().contains(period)) {
            throw ProblemException.unprocessable(
                    "PERIOD_NOT_POOLED",
                    "period",
                    period.toString(),
                    new Names(
                            "没有任何地区的 " + period + " 数据完整；可用的参考期见不带 period 的回答",
                            "In no area is " + period + " complete: the answer without period lists those that are"));
        }
        return period;
    }

    private static Optional<Period> newest(Pool pool) {
        List<Period> periods = pool.periods();
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }
}
