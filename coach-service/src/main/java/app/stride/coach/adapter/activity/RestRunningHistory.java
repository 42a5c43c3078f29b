package app.stride.coach.adapter.activity;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.training.ActivityDetail;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.DatedTrend;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Prediction;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.RunningHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The running history of activity-service, read with the athlete's own token. Sums and what follows from the runs come without what no language model
 * may see: all of it may be put before one.
 */
@ApplicationScoped
class RestRunningHistory implements RunningHistory {

    /** What activity-service gives at most in one page: more than anybody does in a week. */
    private static final int PAGE = 100;

    /** Nobody does more in a year, which is the longest that is asked for. */
    private static final int MOST = 2000;

    private final ActivityApi api;

    private final Provenance provenance;

    RestRunningHistory(@RestClient ActivityApi api, Provenance provenance) {
        this.api = api;
        this.provenance = provenance;
    }

    @Override
    public Uni<Optional<Profile>> profile(Access access) {
        return api.profile(access.authorization(), access.requestId())
                .map(profile -> Optional.ofNullable(profile).map(ProfileMessage::profile));
    }

    @Override
    public Uni<List<Run>> activities(Access access, LocalDate from, LocalDate to) {
        return originals(access, from, to)
                .map(found ->
                        found.stream().map(activity -> activity.run(provenance)).toList());
    }

    @Override
    public Uni<List<ActivityDetail>> details(Access access, LocalDate date) {
        return originals(access, date, date)
                .map(found -> found.stream()
                        .map(activity -> activity.detail(provenance))
                        .toList());
    }

    /** What counts once, the newest first. */
    private Uni<List<ActivityMessage>> originals(Access access, LocalDate from, LocalDate to) {
        return from(0, access, from, to)
                .map(activities ->
                        activities.stream().filter(ActivityMessage::isOriginal).toList());
    }

    /** A full page is not all. */
    private Uni<List<ActivityMessage>> from(int offset, Access access, LocalDate from, LocalDate to) {
        return api.activities(access.authorization(), access.requestId(), from, to, PAGE, offset)
                .flatMap(page -> page.size() < PAGE || offset + PAGE >= MOST
                        ? Uni.createFrom().item(page)
                        : from(offset + PAGE, access, from, to)
                                .map(older -> Stream.concat(page.stream(), older.stream())
                                        .toList()));
    }

    @Override
    public Uni<RunningSummary> summary(Access access, int days) {
        return api.summary(access.authorization(), access.requestId(), days, provenance.withoutModels())
                .map(sum -> sum.summary(days));
    }

    @Override
    public Uni<Fitness> fitness(Access access, LocalDate since) {
        return api.fitness(access.authorization(), access.requestId(), since, provenance.withoutModels())
                .map(FitnessMessage::fitness);
    }

    @Override
    public Uni<List<PersonalBest>> personalBests(Access access) {
        return api.personalBests(access.authorization(), access.requestId(), provenance.withoutModels())
                .map(bests -> bests.stream().map(BestMessage::best).toList());
    }

    @Override
    public Uni<List<DatedTrend>> trend(Access access, LocalDate from, LocalDate to) {
        return api.fitness(access.authorization(), access.requestId(), from, to, provenance.withoutModels())
                .map(FitnessMessage::trends);
    }

    @Override
    public Uni<List<Prediction>> predictions(Access access) {
        return api.predictions(access.authorization(), access.requestId(), provenance.withoutModels())
                .map(found -> found.stream().map(PredictionMessage::prediction).toList());
    }

    @Override
    public Uni<List<CheckIn>> checkIns(Access access, LocalDate from, LocalDate to) {
        return api.checkIns(access.authorization(), access.requestId(), from, to)
                .map(found -> found.stream().map(CheckInMessage::checkIn).toList());
    }
}
