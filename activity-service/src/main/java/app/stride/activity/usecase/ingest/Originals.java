package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The files that athletes uploaded. */
public interface Originals {
    /** The file that the activity came in; empty when it was typed in or there is no such activity. */
    Uni<Optional<Original>> find(AthleteId athlete, ActivityId activity);
}
