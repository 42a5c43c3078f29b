package app.stride.coach.usecase;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.training.ActivityDetail;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.DatedTrend;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Prediction;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.RunningSummary;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an athlete did, and what it made of them. */
public interface RunningHistory {

    Uni<Optional<Profile>> profile(Access access);

    /** Activities of a range of local dates, both inclusive. */
    Uni<List<Run>> activities(Access access, LocalDate from, LocalDate to);

    /** The training of the last 1 to 365 days in sum. */
    Uni<RunningSummary> summary(Access access, int days);

    /** Fitness now and on a day in the past. */
    Uni<Fitness> fitness(Access access, LocalDate since);

    Uni<List<PersonalBest>> personalBests(Access access);

    /** The activities of a date with their laps. */
    Uni<List<ActivityDetail>> details(Access access, LocalDate date);

    /** Fitness, fatigue and form day by day, both dates inclusive; none before the first load. */
    Uni<List<DatedTrend>> trend(Access access, LocalDate from, LocalDate to);

    /** What the athlete could race; none where no effort tells it. */
    Uni<List<Prediction>> predictions(Access access);

    /** How the days of a range felt, the latest first. */
    Uni<List<CheckIn>> checkIns(Access access, LocalDate from, LocalDate to);
}
