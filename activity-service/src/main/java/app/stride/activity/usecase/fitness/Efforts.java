package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HiddenProviders;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The best efforts of an athlete's runs. */
public interface Efforts {
    /** Those within one activity, shortest distance first; empty when there is no such activity. */
    Uni<Optional<List<DatedEffort>>> within(AthleteId athlete, ActivityId activity);

    /** The fastest ever over each distance, shortest distance first; the earlier of two equal ones. */
    Uni<List<PersonalBest>> fastest(AthleteId athlete, HiddenProviders hidden);
}
