package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the best efforts within one activity. */
@ApplicationScoped
public class ReadBestEfforts {
    private final Efforts efforts;

    ReadBestEfforts(Efforts efforts) {
        this.efforts = efforts;
    }

    /** Shortest distance first; empty when there is no such activity. */
    public Uni<Optional<List<DatedEffort>>> of(AthleteId athlete, ActivityId activity) {
        return efforts.within(athlete, activity);
    }
}
