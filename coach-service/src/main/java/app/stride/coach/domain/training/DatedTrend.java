package app.stride.coach.domain.training;

import app.stride.running.FitnessTrend;
import java.time.LocalDate;

/** Fitness, fatigue and form at the end of a day. */
public record DatedTrend(LocalDate date, FitnessTrend trend) {}
