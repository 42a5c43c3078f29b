package app.stride.coach.domain.athlete;

/**
 * The identity of an athlete: the subject of the verified token.
 *
 * @param value opaque, never blank
 */
public record AthleteId(String value) {

    public AthleteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an athlete's id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
