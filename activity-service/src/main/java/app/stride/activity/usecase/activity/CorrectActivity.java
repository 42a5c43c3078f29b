package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.Packing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what a recording did not know or got wrong: the name, the sport, whether it was a race. */
@ApplicationScoped
public class CorrectActivity {
    private final Activities activities;
    private final Packing packing;
    private final HeavyWork heavyWork;
    private final Changes changes;

    CorrectActivity(Activities activities, Packing packing, HeavyWork heavyWork, Changes changes) {
        this.activities = activities;
        this.packing = packing;
        this.heavyWork = heavyWork;
        this.changes = changes;
    }

    public Uni<ChangeOutcome> of(Target target, Correction correction) {
        return retold(target, correction.sport())
                .chain(retold -> changes.make(
                        transaction -> activities.correct(transaction, target, correction, retold.orElse(null)),
                        Event.ActivityUpdated::new));
    }

    /** What becomes a run has best efforts and grades from now on. */
    private Uni<Optional<Retold>> retold(Target target, @Nullable Sport sport) {
        if (sport == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.combine()
                .all()
                .unis(activities.find(target.athlete(), target.id()), activities.samples(target.athlete(), target.id()))
                .asTuple()
                .chain(both -> heavyWork.run(() ->
                        both.getItem1().map(kept -> retold(kept.activity().recording(), sport, both.getItem2()))));
    }

    private Retold retold(Recording recording, Sport sport, Optional<PackedSamples> packed) {
        Samples samples = packed.map(packing::unpack).orElse(Samples.none());
        Recording corrected = new Recording(
                sport,
                recording.subSport(),
                recording.start(),
                recording.zone(),
                recording.name(),
                recording.race(),
                recording.device(),
                recording.totals(),
                recording.laps(),
                samples);
        return new Retold(BestEfforts.of(corrected), StreamFigures.of(corrected));
    }
}
