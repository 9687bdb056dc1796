package org.synergymonitor.systemtests;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import org.synergymonitor.systemtests.Stack.Member;

/**
 * CPU time that the processes of a stack used.
 *
 * @param wall the time that passed meanwhile
 */
record CpuTime(Map<Member, Duration> used, Duration wall) {

    /** @return since the processes started; wall is a clock to subtract from */
    static CpuTime of(Stack stack) {
        Map<Member, Duration> used = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            used.put(
                    member,
                    ProcessHandle.of(stack.process(member).pid())
                            .flatMap(it -> it.info().totalCpuDuration())
                            .orElseThrow());
        }
        return new CpuTime(used, Duration.ofNanos(System.nanoTime()));
    }

    CpuTime since(CpuTime earlier) {
        Map<Member, Duration> difference = new EnumMap<>(Member.class);
        used.forEach((member, time) -> difference.put(member, time.minus(earlier.used.get(member))));
        return new CpuTime(difference, wall.minus(earlier.wall));
    }

    double milliseconds(Member member) {
        return used.get(member).toNanos() / 1e6;
    }
}
