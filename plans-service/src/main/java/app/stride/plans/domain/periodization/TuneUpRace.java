package app.stride.plans.domain.periodization;

import app.stride.running.Distance;
import java.time.LocalDate;

/** A race on the way to the goal race. */
public record TuneUpRace(String name, LocalDate date, Distance distance) {}
