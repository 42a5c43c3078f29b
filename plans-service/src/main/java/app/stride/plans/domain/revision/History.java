package app.stride.plans.domain.revision;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan with all that was ever changed in it.
 *
 * @param changed the revisions after the original, by number
 */
public record History(FullPlan plan, List<Revision> changed) {

    public History {
        changed = changed.stream()
                .sorted(Comparator.comparingInt(Revision::number))
                .toList();
    }

    /** Every revision from the original on. */
    public List<Revision> revisions() {
        TrainingPlan present = plan.plan();
        Revision original = new Revision(
                Revision.ORIGINAL,
                present.createdAt(),
                Author.ATHLETE,
                "created",
                "The plan as it was made.",
                Changes.NONE);
        return Stream.concat(Stream.of(original), changed.stream()).toList();
    }

    public boolean has(int revision) {
        return revision >= Revision.ORIGINAL && revision <= plan.plan().revision();
    }

    /** What leads from one revision to another, earlier or later. */
    public Changes between(int from, int to) {
        if (from > to) {
            return Changes.between(at(from), at(to));
        }
        return changed.stream()
                .filter(revision -> revision.number() > from && revision.number() <= to)
                .map(Revision::changes)
                .reduce(Changes.NONE, Changes::then);
    }

    /** The workouts as a revision had them, each with what has become of it by now. */
    public List<Workout> at(int revision) {
        return between(revision, plan.plan().revision()).undoneIn(plan.workouts());
    }

    public List<Workout> original() {
        return at(Revision.ORIGINAL);
    }

    /** How much of the original was done until a day. */
    public Adherence adherenceToOriginal(LocalDate today) {
        return Adherence.of(original(), plan.workouts(), today);
    }

    /** How much of the present plan was done until a day. */
    public Adherence adherence(LocalDate today) {
        return Adherence.of(plan.workouts(), plan.workouts(), today);
    }
}
