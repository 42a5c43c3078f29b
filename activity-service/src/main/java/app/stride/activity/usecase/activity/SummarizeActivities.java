package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HiddenProviders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Summarizes an athlete's activities of the last days. */
@ApplicationScoped
public class SummarizeActivities {
    private final ActivityLists lists;
    private final Clock clock;

    SummarizeActivities(ActivityLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The activities of so many days, up to and including the athlete's today. */
    public Uni<Summary> ofLast(int days, AthleteId athlete, HiddenProviders hidden) {
        return lists.lately(athlete, days, clock.instant(), hidden);
    }
}
