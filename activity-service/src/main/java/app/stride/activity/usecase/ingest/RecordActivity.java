package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps an activity of which the figures are told. */
@ApplicationScoped
public class RecordActivity {

    /** What came of it. */
    public sealed interface Outcome {
        record Recorded(KeptActivity activity) implements Outcome {}

        /** The same one was there. */
        record AlreadyThere(KeptActivity activity) implements Outcome {}

        /** The request was processed before, and its activity has been deleted since. */
        record Deleted() implements Outcome {}

        /** The idempotency key was already used with a different request. */
        record KeyTaken() implements Outcome {}
    }

    private final Intake intake;

    RecordActivity(Intake intake) {
        this.intake = intake;
    }

    public Uni<Outcome> record(AthleteId athlete, TypedRun run, @Nullable RequestKey key) {
        Arrival arrival = new Arrival(
                run.recording(),
                false,
                run.identity(),
                run.providerOrManual(),
                run.origin(),
                BestEfforts.of(run.recording()),
                null,
                null);
        return intake.take(athlete, new Arrivals(List.of(arrival), List.of(), key))
                .map(RecordActivity::outcome);
    }

    private static Outcome outcome(Taken taken) {
        if (taken instanceof Taken.New added) {
            return new Outcome.Recorded(added.activities().get(0));
        }
        if (taken instanceof Taken.Known known) {
            return new Outcome.AlreadyThere(known.activities().get(0));
        }
        return taken instanceof Taken.Deleted ? new Outcome.Deleted() : new Outcome.KeyTaken();
    }
}
