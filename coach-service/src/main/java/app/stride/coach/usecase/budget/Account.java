package app.stride.coach.usecase.budget;

import app.stride.coach.domain.athlete.AthleteId;
import java.time.LocalDate;

/**
 * Where the tokens of an athlete are counted.
 *
 * @param day the athlete's own
 * @param installationDay by UTC, the same for all
 */
public record Account(AthleteId athlete, LocalDate day, LocalDate installationDay) {}
