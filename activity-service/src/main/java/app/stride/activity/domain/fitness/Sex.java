package app.stride.activity.domain.fitness;

/** Which of the two published sets of constants fits the athlete. */
public enum Sex {
    FEMALE,
    MALE
}
