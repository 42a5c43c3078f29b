package app.stride.plans.domain.adaptation;

import java.util.List;

/** What a good coach does about one cause. */
interface Remedy {

    /** Ways to adapt the plan, the best first; none where there is nothing to do. */
    List<Candidate> candidates(Situation situation);

    /** Ways of less, for when none of the others is sound. */
    default List<Candidate> lastResorts(Situation situation) {
        return List.of();
    }

    /**
     * Whether the days are those of a break: then the weeks of it are judged as that from the start, and the best
     * way is not given up for its size.
     */
    default boolean isBreak() {
        return false;
    }

    /** Why none of the ways is taken, a sentence for the athlete. */
    default String reasonForNone(Situation situation) {
        return "No way to adapt the plan keeps all of its rules.";
    }

    /** Why nothing has to be done, a sentence for the athlete. */
    String reasonForNothing(Situation situation);
}
