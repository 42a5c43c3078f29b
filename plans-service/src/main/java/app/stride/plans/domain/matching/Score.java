package app.stride.plans.domain.matching;

import java.util.List;

/**
 * How well an outing fits a session, and why.
 *
 * @param components whose weights add up to 1
 */
public record Score(List<ScoreComponent> components) {

    public Score {
        components = List.copyOf(components);
    }

    /** The components' values by their weights: 0 (not at all) to 1 (just as planned). */
    public double value() {
        return components.stream()
                .mapToDouble(component -> component.value() * component.weight())
                .sum();
    }
}
