package app.stride.coach.usecase;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.PersonalBest;
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
}
