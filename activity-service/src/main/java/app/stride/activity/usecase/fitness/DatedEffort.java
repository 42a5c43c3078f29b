package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.effort.BestEffort;
import java.time.LocalDate;

/** A best effort with the activity that holds it, and its date on the athlete's calendar. */
public record DatedEffort(BestEffort effort, ActivityId activity, LocalDate date) {}
