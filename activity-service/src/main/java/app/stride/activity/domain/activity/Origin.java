package app.stride.activity.domain.activity;

/** Where an activity came from and what it is called there: the same origin twice is the same activity. */
public record Origin(String provider, String externalId) {}
