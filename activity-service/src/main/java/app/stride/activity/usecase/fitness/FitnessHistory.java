package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessDay;
import app.stride.activity.usecase.activity.WeekVolume;
import java.util.List;

/** An athlete's current fitness and its development. */
public record FitnessHistory(Fitness now, List<FitnessDay> days, List<WeekVolume> weeks) {}
