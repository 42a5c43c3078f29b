package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.fitness.Past;
import app.stride.activity.usecase.fitness.FitnessLog.LoggedRun;
import java.util.List;

/** An athlete's runs that count from some date on, and what followed from those before. */
public record Since(Past past, List<LoggedRun> runs) {}
