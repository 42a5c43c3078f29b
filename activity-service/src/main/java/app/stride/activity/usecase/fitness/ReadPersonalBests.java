package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HiddenProviders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows an athlete's fastest efforts over all their runs. */
@ApplicationScoped
public class ReadPersonalBests {
    private final Efforts efforts;

    ReadPersonalBests(Efforts efforts) {
        this.efforts = efforts;
    }

    /** One per distance that was ever run, shortest first. */
    public Uni<List<PersonalBest>> of(AthleteId athlete, HiddenProviders hidden) {
        return efforts.fastest(athlete, hidden);
    }
}
