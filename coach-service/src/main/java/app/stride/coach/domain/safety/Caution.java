package app.stride.coach.domain.safety;

/** What a model has to heed in its answer, apart from what always holds. */
public enum Caution {
    /** A doctor has cleared the athlete, who said so. */
    CLEARED,
    /** The last check-ins tell of a fever. */
    FEVER,
    /** The last check-ins tell of an injury, or of pain that could be one. */
    INJURY
}
