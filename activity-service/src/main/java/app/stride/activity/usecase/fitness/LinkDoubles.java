package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.sameness.Doubles;
import app.stride.activity.domain.sameness.RaceFlags;
import app.stride.activity.domain.sameness.Take;
import app.stride.activity.domain.sameness.UnnamedDevices;
import app.stride.activity.domain.sameness.UnnamedDevices.Pair;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.fitness.FitnessLog.KnownTake;
import app.stride.activity.usecase.fitness.FitnessLog.Link;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.Packing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links each duplicate recording of a run to the one that counts, around the days that have changed. */
@ApplicationScoped
class LinkDoubles {
    /** Ours: so few are compared sooner than they are handed to a thread that reads files just now. */
    private static final int FEW = 100;

    /** Ours: pairs whose samples one statement reads. They are in memory together, some ten megabytes of usual runs. */
    private static final int PAIRS_AT_ONCE = 64;

    private final FitnessLog log;
    private final Packing packing;
    private final HeavyWork heavyWork;

    LinkDoubles(FitnessLog log, Packing packing, HeavyWork heavyWork) {
        this.log = log;
        this.packing = packing;
        this.heavyWork = heavyWork;
    }

    /**
     * Returns the activities that are linked to another one now than before, or to none, and those that become a race
     * by it.
     */
    Uni<List<KeptActivity>> around(Transaction transaction, Touched touched, Instant now) {
        return log.takes(transaction, touched)
                .chain(known -> changed(transaction, touched, known))
                .chain(changed -> log.relink(transaction, touched.athlete(), changed, now));
    }

    private Uni<Map<ActivityId, Link>> changed(Transaction transaction, Touched touched, List<KnownTake> known) {
        return decided(transaction, touched.athlete(), known)
                .chain(takes -> worked(known.size(), () -> changed(known, takes, touched)));
    }

    private <T> Uni<T> worked(int takes, Supplier<T> work) {
        return takes <= FEW ? Uni.createFrom().item(work.get()) : heavyWork.run(work);
    }

    /** The takes, once the samples have told which of the unnamed devices were two. Hardly anybody has any. */
    private Uni<List<Take>> decided(Transaction transaction, AthleteId athlete, List<KnownTake> known) {
        List<Take> takes = known.stream().map(KnownTake::take).toList();
        return worked(known.size(), () -> UnnamedDevices.undecided(takes))
                .chain(undecided -> Multi.createFrom()
                        .iterable(undecided)
                        .group()
                        .intoLists()
                        .of(PAIRS_AT_ONCE)
                        .onItem()
                        .transformToUniAndConcatenate(pairs -> ofTwoDevices(transaction, athlete, pairs))
                        .onItem()
                        .<Pair>disjoint()
                        .collect()
                        .asList())
                .map(pairs -> UnnamedDevices.decided(takes, pairs));
    }

    /** Those of the pairs that were at the same places at the same instants. One statement. */
    private Uni<List<Pair>> ofTwoDevices(Transaction transaction, AthleteId athlete, List<Pair> pairs) {
        List<ActivityId> activities = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                .distinct()
                .toList();
        return log.samples(transaction, athlete, activities)
                .chain(packed -> heavyWork.run(() -> pairs.stream()
                        .filter(pair -> sharesTheWay(pair, packed))
                        .toList()));
    }

    private boolean sharesTheWay(Pair pair, Map<ActivityId, PackedSamples> packed) {
        return pair.sharesTheWay(
                unpacked(packed.get(pair.one().id())),
                unpacked(packed.get(pair.other().id())));
    }

    private Samples unpacked(@Nullable PackedSamples packed) {
        return packed == null ? Samples.none() : packing.unpack(packed);
    }

    /** Of the activities at the edge, not all that they may be doubles of are there: only those near the touched days are judged. */
    private static Map<ActivityId, Link> changed(List<KnownTake> known, List<Take> takes, Touched touched) {
        Map<ActivityId, ActivityId> originals = Doubles.among(takes);
        Map<ActivityId, Link> changed = new LinkedHashMap<>();
        Map<ActivityId, ActivityId> folded = new LinkedHashMap<>();
        for (KnownTake one : known) {
            ActivityId id = one.take().id();
            ActivityId original = originals.get(id);
            if (touched.isNear(one.date()) && !Objects.equals(original, one.present())) {
                changed.put(id, new Link(original, false));
                if (original != null && one.present() == null) {
                    folded.put(id, original);
                }
            }
        }
        flag(RaceFlags.handedOn(takes, folded), known, changed);
        return changed;
    }

    /** Once only, in the moment in which the other one stops counting: afterwards the athlete has the last word. */
    private static void flag(Set<ActivityId> races, List<KnownTake> known, Map<ActivityId, Link> changed) {
        for (KnownTake one : known) {
            ActivityId id = one.take().id();
            if (races.contains(id)) {
                Link link = changed.get(id);
                changed.put(id, new Link(link == null ? one.present() : link.original(), true));
            }
        }
    }
}
