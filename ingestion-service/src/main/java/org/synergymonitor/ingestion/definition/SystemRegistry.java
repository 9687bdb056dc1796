package org.synergymonitor.ingestion.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.unit.Units;
import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.delivery.Intents;
import org.synergymonitor.ingestion.delivery.Intents.Intent;
import org.synergymonitor.ingestion.delivery.Intents.Kind;
import org.synergymonitor.ingestion.delivery.RegistryCheck;
import org.synergymonitor.ingestion.outbox.Draft;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.outbox.SystemIds;
import org.synergymonitor.ingestion.recovery.Recovery;
import org.synergymonitor.model.definition.SystemDefinition;

/** Defines systems and retires them. */
@ApplicationScoped
class SystemRegistry {
    private final Outbox outbox;
    private final SystemIds ids;
    private final RegistryCheck check;
    private final Intents intents;
    private final Delivery delivery;
    private final Recovery recovery;

    SystemRegistry(
            Outbox outbox, SystemIds ids, RegistryCheck check, Intents intents, Delivery delivery, Recovery recovery) {
        this.outbox = outbox;
        this.ids = ids;
        this.check = check;
        this.intents = intents;
        this.delivery = delivery;
        this.recovery = recovery;
    }

    /**
     * Puts the definition in force and gives the system every observation that it newly uses.
     *
     * @param unitPlaces where the definition states the unit of an indicator
     * @return whether the system was not monitored before
     */
    boolean define(SystemDefinition definition, Map<String, Place> unitPlaces) {
        String system = definition.id();
        SystemHead before = outbox.head(system);
        if (before.definition().filter(definition::equals).isPresent()) {
            recovery.finish(system);
            return false;
        }
        requireSameSubject(before, definition);
        Findings findings = new Findings();
        requireSameUnits(before, definition, unitPlaces, findings);
        check.check(definition, unitPlaces, findings);
        findings.refuseIfErrors();

        ids.register(system, definition.referenceArea());
        Intent intent = intents.begin(Kind.BACK_FILL_SYSTEM, system);
        outbox.append(system, head -> {
            requireSameSubject(head, definition);
            return head.definition().filter(definition::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(Draft.defined(definition));
        });
        delivery.backFill(system);
        intents.done(intent);
        return before.definition().isEmpty();
    }

    /** Nothing is delivered to a retired system. Retiring it again does nothing. */
    void retire(String system) {
        if (outbox.head(system).defined().isEmpty()) {
            throw Refusal.because(Code.SYSTEM_NOT_FOUND, Place.NOWHERE, system, system);
        }
        outbox.append(system, head -> head.retired() ? Optional.empty() : Optional.of(Draft.retired()));
    }

    /** The log holds values in the units of its time: another unit would make them other values. */
    private void requireSameUnits(
            SystemHead before, SystemDefinition definition, Map<String, Place> unitPlaces, Findings findings) {
        Map<String, String> units = new HashMap<>();
        outbox.definitions(before)
                .forEach(it -> it.indicators().forEach(indicator -> units.put(indicator.id(), indicator.unit())));
        definition.indicators().stream()
                .filter(it -> units.containsKey(it.id())
                        && Units.power(it.unit(), units.get(it.id())).orElse(1) != 0)
                .forEach(it -> findings.add(Code.UNIT_CHANGED, unitPlaces.get(it.id()), it.unit(), units.get(it.id())));
    }

    private static void requireSameSubject(SystemHead head, SystemDefinition definition) {
        head.defined().map(SystemHead.Defined::definition).ifPresent(before -> {
            if (!before.referenceArea().equals(definition.referenceArea())) {
                throw Refusal.because(Code.IMMUTABLE, Place.field("/referenceArea"), definition.referenceArea());
            }
            if (before.frequency() != definition.frequency()) {
                throw Refusal.because(
                        Code.IMMUTABLE,
                        Place.field("/frequency"),
                        definition.frequency().toString());
            }
        });
    }
}
