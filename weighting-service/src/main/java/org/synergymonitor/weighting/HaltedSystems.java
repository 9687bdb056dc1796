package org.synergymonitor.weighting;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.processor.TaskId;

/** The systems whose log has a gap, by the task they belong to: a gauge to raise the alarm by. The stores are the truth. */
@Singleton
public class HaltedSystems {
    private final Map<TaskId, Set<String>> systems = new ConcurrentHashMap<>();

    public HaltedSystems(MeterRegistry meters) {
        Gauge.builder("synergy.halted.systems", this, HaltedSystems::count)
                .description("Systems that wait for a missing event of their log")
                .register(meters);
    }

    /** A task begins here with the systems that its state says are halted. */
    void restore(TaskId task, Set<String> halted) {
        Set<String> concurrent = ConcurrentHashMap.newKeySet();
        concurrent.addAll(halted);
        systems.put(task, concurrent);
    }

    void halt(TaskId task, String system) {
        systems.get(task).add(system);
    }

    void resume(TaskId task, String system) {
        systems.get(task).remove(system);
    }

    /** The task ends here. */
    void forget(TaskId task) {
        systems.remove(task);
    }

    int count() {
        return systems.values().stream().mapToInt(Set::size).sum();
    }
}
