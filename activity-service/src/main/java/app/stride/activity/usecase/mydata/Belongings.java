package app.stride.activity.usecase.mydata;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.mydata.Piece.OfActivity;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of an athlete, bit by bit; each answer is one statement. */
public interface Belongings {
    /** The next activities in the order of their ids, at most so many, with their best efforts; null begins. */
    Uni<List<OfActivity>> activitiesAfter(AthleteId athlete, @Nullable ActivityId last, int atMost);

    /** The next uploaded file in the order of their fingerprints; null begins, empty is the end. */
    Uni<Optional<Original>> originalAfter(AthleteId athlete, @Nullable Sha256 last);
}
