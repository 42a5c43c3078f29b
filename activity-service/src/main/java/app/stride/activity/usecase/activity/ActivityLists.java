package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.KeptActivity;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Queries an athlete's activities; each answer is one statement. */
public interface ActivityLists {
    /** The activities that the query asks for, at most its limit. */
    Uni<List<KeptActivity>> matching(AthleteId athlete, ActivityQuery query);

    /** The totals of so many days up to the athlete's today, the date at this instant where they live. */
    Uni<Summary> lately(AthleteId athlete, int days, Instant now, HiddenProviders hidden);
}
