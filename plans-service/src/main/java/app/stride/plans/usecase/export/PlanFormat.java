package app.stride.plans.usecase.export;

/** What a whole plan can be taken away as. */
public enum PlanFormat {
    /** RFC 5545: an all-day event for each session. */
    ICALENDAR,
    /** RFC 4180: a line for each workout, rest included. */
    CSV
}
