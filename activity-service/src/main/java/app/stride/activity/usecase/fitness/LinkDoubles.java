package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.sameness.Doubles;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.fitness.FitnessLog.KnownTake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Links each duplicate recording of a run to the one that counts, around the days that have changed. */
@ApplicationScoped
class LinkDoubles {
    /** Ours: so few are compared sooner than they are handed to a thread that reads files just now. */
    private static final int FEW = 100;

    private final FitnessLog log;
    private final HeavyWork heavyWork;

    LinkDoubles(FitnessLog log, HeavyWork heavyWork) {
        this.log = log;
        this.heavyWork = heavyWork;
    }

    /** Returns the activities that are linked to another one now than before, or to none. */
    Uni<List<KeptActivity>> around(Transaction transaction, Touched touched, Instant now) {
        AthleteId athlete = touched.athlete();
        return log.takes(transaction, touched)
                .chain(takes -> takes.size() <= FEW
                        ? Uni.createFrom().item(changed(takes, touched))
                        : heavyWork.run(() -> changed(takes, touched)))
                .chain(changed -> log.relink(transaction, athlete, changed, now));
    }

    /** Of the activities at the edge, not all that they may be doubles of are there: only those near the touched days are judged. */
    private static Map<ActivityId, Optional<ActivityId>> changed(List<KnownTake> takes, Touched touched) {
        Map<ActivityId, ActivityId> originals =
                Doubles.among(takes.stream().map(KnownTake::take).toList());
        Map<ActivityId, Optional<ActivityId>> changed = new LinkedHashMap<>();
        for (KnownTake known : takes) {
            ActivityId id = known.take().id();
            if (touched.isNear(known.date()) && !Objects.equals(originals.get(id), known.present())) {
                changed.put(id, Optional.ofNullable(originals.get(id)));
            }
        }
        return changed;
    }
}
