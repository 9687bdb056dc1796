package org.synergymonitor.formats.sdmxjson;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.synergymonitor.formats.report.Place;

/** What is given at several levels as one map, without copying what thousands of observations share. */
final class Layers extends AbstractMap<String, String> {
    private final List<Given> layers;

    /** @param layers what is nearest to the observation first: it goes before the others */
    Layers(List<Given> layers) {
        this.layers = layers;
    }

    Place place(String id) {
        return layers.stream()
                .map(it -> it.place(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String get(Object id) {
        for (Given layer : layers) {
            String value = layer.components().get(id);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object id) {
        return get(id) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        Map<String, String> all = new HashMap<>();
        ListIterator<Given> upwards = layers.listIterator(layers.size());
        while (upwards.hasPrevious()) {
            all.putAll(upwards.previous().components());
        }
        return Map.copyOf(all).entrySet();
    }
}
