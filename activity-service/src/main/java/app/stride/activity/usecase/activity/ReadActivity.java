package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads one activity. */
@ApplicationScoped
public class ReadActivity {
    private final Activities activities;

    ReadActivity(Activities activities) {
        this.activities = activities;
    }

    /** The athlete's activity of this id; empty for anybody else's. */
    public Uni<Optional<KeptActivity>> of(AthleteId athlete, ActivityId id) {
        return activities.find(athlete, id);
    }
}
