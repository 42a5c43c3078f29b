package app.stride.plans.domain.periodization.approach;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Approaches with their weights.
 *
 * @param weights above 0, together 1; none for our own mix
 */
public record MethodologyBlend(Map<Approach, Double> weights) {

    /** Our own mix. */
    public static final MethodologyBlend OURS = new MethodologyBlend(Map.of());

    public MethodologyBlend {
        weights = Map.copyOf(weights);
    }

    /**
     * The blend of named approaches.
     *
     * @param byName weights of at least 0, in any unit; nothing at all is our own mix
     * @throws IllegalArgumentException when a name is unknown (the message lists the known ones), or all weights are 0
     */
    public static MethodologyBlend of(Map<String, Double> byName) {
        double sum = new TreeMap<>(byName)
                .values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Approach, Double> weights = new EnumMap<>(Approach.class);
        new TreeMap<>(byName).forEach((name, weight) -> {
            Approach approach = Approach.of(name);
            if (weight > 0) {
                weights.put(approach, weight / sum);
            }
        });
        if (weights.isEmpty() && !byName.isEmpty()) {
            throw new IllegalArgumentException("one of the weights must be above 0");
        }
        return new MethodologyBlend(weights);
    }

    /** The weights by the approaches' names, in their order. */
    public Map<String, Double> byName() {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (Approach approach : Approach.values()) {
            Double weight = weights.get(approach);
            if (weight != null) {
                byName.put(approach.code(), weight);
            }
        }
        return byName;
    }

    public boolean isOurs() {
        return weights.isEmpty();
    }

    /** What the approaches have more and less of, by their weights. */
    public Emphasis emphasis() {
        if (isOurs()) {
            return Emphasis.NONE;
        }
        Emphasis blended = Emphasis.ZERO;
        for (Approach approach : Approach.values()) {
            blended = blended.plus(approach.emphasis(), weights.getOrDefault(approach, 0.0));
        }
        return blended;
    }
}
