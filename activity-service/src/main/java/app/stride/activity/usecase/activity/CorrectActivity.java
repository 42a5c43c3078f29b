package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.Packing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrects what a recording did not know or got wrong: name, sport, race flag, duplicates. */
@ApplicationScoped
public class CorrectActivity {
    /** Attempts, each failing only if the activity changes while its samples are evaluated. */
    private static final int TRIES = 5;

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
        Sport sport = correction.sport();
        return sport == null ? correct(target, correction, null) : retell(target, correction, sport, TRIES);
    }

    private Uni<ChangeOutcome> correct(Target target, Correction correction, @Nullable Retold retold) {
        return changes.make(
                transaction -> activities.correct(transaction, target, correction, retold), Event.ActivityUpdated::new);
    }

    /** An activity that becomes a run gets best efforts and figures from the samples it has at that time. */
    private Uni<ChangeOutcome> retell(Target target, Correction correction, Sport sport, int tries) {
        return activities
                .find(target.athlete(), target.id())
                .<ChangeOutcome>chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new ChangeOutcome.Unknown())
                        : retellSeen(target, correction, sport, found.get().activity()))
                .chain(outcome -> outcome instanceof ChangeOutcome.Stale
                                && target.expectedVersion().isAny()
                                && tries > 1
                        ? retell(target, correction, sport, tries - 1)
                        : Uni.createFrom().item(outcome));
    }

    /** The samples are read after the version: if they are newer, the update finds a newer version. */
    private Uni<ChangeOutcome> retellSeen(Target target, Correction correction, Sport sport, Activity seen) {
        return activities
                .samples(target.athlete(), target.id())
                .chain(samples -> heavyWork.run(() -> retold(seen.recording(), sport, samples)))
                .chain(retold -> correct(asSeen(target, seen), correction, retold));
    }

    private static Target asSeen(Target target, Activity seen) {
        return target.expectedVersion().isAny()
                ? new Target(target.athlete(), target.id(), ExpectedVersion.of(seen.version()))
                : target;
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
