package app.stride.plans.domain.matching;

import app.stride.plans.domain.lifecycle.Compliance;
import java.time.LocalDate;
import java.util.Comparator;

/** How an outing fits a session: a candidate, with all that the matcher needs to weigh it against others. */
record Fit(PlannedSession session, Outing outing, LocalDate date, Score score, Compliance compliance, double value) {

    /** The better score; then the fuller outing, then the earlier one, so that the order never depends on the input's. */
    static final Comparator<Fit> BEST_FIRST = Comparator.comparingDouble(Fit::value)
            .thenComparing(fit -> fit.outing().parts().size())
            .reversed()
            .thenComparing(fit -> fit.outing().start())
            .thenComparing(fit -> fit.outing().parts().get(0).id().value());

    Fit(PlannedSession session, Outing outing, LocalDate date, Score score, Compliance compliance) {
        this(session, outing, date, score, compliance, score.value());
    }

    /** A race is seldom what a training run became: only the athlete knows. */
    boolean isRaceInsteadOfTraining() {
        return outing.hasRace() && !session.isRace();
    }

    Candidate candidate() {
        return new Candidate(outing.activities(), date, score, Execution.judge(session, outing, compliance));
    }
}
