package app.stride.coach.usecase.thread;

import app.stride.coach.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hands out everything that was said in an athlete's conversations, page by page. */
@ApplicationScoped
public class ExportThreads {

    /** Some megabytes at most. */
    private static final int TURNS_AT_ONCE = 500;

    private final Transcripts transcripts;

    ExportThreads(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    /** The page after a place; the first one without. */
    public Uni<Transcripts.Page> next(AthleteId athlete, Optional<Transcripts.Place> place) {
        return transcripts.after(athlete, place, TURNS_AT_ONCE);
    }
}
