package app.stride.activity.domain.activity;

/** Who an activity belongs to: the token's subject, an opaque text that is never parsed. */
public record AthleteId(String value) {
    public AthleteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An athlete's id is never blank.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
