package app.stride.coach.domain.briefing;

import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.Freshness;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.running.FitnessTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much training there was, and how fresh that leaves the athlete, in sentences. */
final class LoadWords {

    private final TrainingPicture picture;

    LoadWords(TrainingPicture picture) {
        this.picture = picture;
    }

    Optional<String> standing() {
        List<String> words = new ArrayList<>();
        picture.summary()
                .found()
                .filter(sum -> sum.runs() > 0)
                .ifPresent(sum -> words.add("In the last " + sum.days() + " days you ran " + sum.runs()
                        + (sum.runs() == 1 ? " time, " : " times, ")
                        + picture.units().words(sum.distance()) + " in all."));
        trend().ifPresent(now ->
                words.add("Fitness " + Math.round(now.ctl()) + ", fatigue " + Math.round(now.atl()) + ", form "
                        + Amounts.signed(now.tsb()) + ": " + Freshness.of(now).words() + "."));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    Optional<String> attention() {
        return trend().filter(now -> Freshness.of(now) == Freshness.EXHAUSTED)
                .map(now -> "Your form is very low (" + Amounts.signed(now.tsb())
                        + "): keep the next days easy, whatever the plan says.");
    }

    private Optional<FitnessTrend> trend() {
        return picture.fitness().found().flatMap(Fitness::now);
    }
}
