package app.stride.plans.domain.athlete;

/**
 * An athlete, as the identity provider names them.
 *
 * @param value opaque, not empty
 */
public record AthleteId(String value) {

    public AthleteId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an athlete's id cannot be empty");
        }
    }
}
