package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.athlete.ReadProfile;
import app.stride.running.RacePrediction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Predicts race times over each distance from the effort that the fitness index is based on. */
@ApplicationScoped
public class PredictRaces {
    /** The equations speak of efforts of a few minutes up to a few hours. */
    private static final Set<EffortDistance> RACED = EnumSet.range(EffortDistance.MILE, EffortDistance.MARATHON);

    /** A prediction, and what it is based on. */
    public record Prediction(EffortDistance effort, RacePrediction race, FitnessEstimate estimate) {}

    private final ReadProfile readProfile;
    private final FitnessLog log;
    private final Clock clock;

    PredictRaces(ReadProfile readProfile, FitnessLog log, Clock clock) {
        this.readProfile = readProfile;
        this.log = log;
        this.clock = clock;
    }

    /** One per distance, shortest first; none while no race or race-like effort of the last year is known. */
    public Uni<List<Prediction>> of(AthleteId athlete, HiddenProviders hidden) {
        Uni<Fitness> fitness = hidden.isNone()
                ? readProfile.of(athlete).map(Athlete::fitness)
                : log.seen(athlete, hidden, null, null, clock.instant()).map(SeenRuns::fitness);
        return fitness.map(known -> predictions(known.estimate()));
    }

    private static List<Prediction> predictions(@Nullable FitnessEstimate estimate) {
        return estimate == null
                ? List.of()
                : RACED.stream().map(effort -> prediction(effort, estimate)).toList();
    }

    private static Prediction prediction(EffortDistance effort, FitnessEstimate estimate) {
        RacePrediction race =
                RacePrediction.of(estimate.index(), estimate.source().distance(), effort.distance());
        return new Prediction(effort, race, estimate);
    }
}
