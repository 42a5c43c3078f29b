package app.stride.coach.domain.briefing;

import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.Freshness;
import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much training there was, and how fresh that leaves the athlete, in sentences. */
final class LoadWords {
    private final TrainingPicture picture;
    private final LocalDate today;

    LoadWords(TrainingPicture picture) {
        this.picture = picture;
        this.today = picture.today().date();
    }

    /** Always known: also that nothing is. */
    String standing() {
        List<String> words = new ArrayList<>();
        picture.summary().found().map(this::sum).ifPresent(words::add);
        picture.fitness().found().flatMap(this::form).ifPresent(words::add);
        if (picture.summary().isMissing() && picture.fitness().isMissing()) {
            words.add("I can't read your runs right now. Please try again in a moment.");
        } else if (words.isEmpty()) {
            words.add(nothing());
        }
        return String.join(" ", words);
    }

    Optional<String> attention() {
        return trend().flatMap(now -> switch (Freshness.of(now)) {
            case EXHAUSTED ->
                Optional.of("Your form is very low (" + Amounts.signed(now.tsb())
                        + "): take the next few days easy, whatever the plan says.");
            case DETRAINING ->
                picture.isTapering() || picture.isRecovering()
                        ? Optional.<String>empty()
                        : Optional.of("Your form is very high (" + Amounts.signed(now.tsb())
                                + "): if you feel well, a little more running would do you good.");
            default -> Optional.<String>empty();
        });
    }

    /** That there was no run for a while is to be looked at only where there were some before, and no race just now. */
    Optional<String> pause() {
        boolean ranBefore =
                picture.summary().found().filter(sum -> sum.runs() > 0).isPresent();
        boolean ranThisWeek = picture.recent().isMissing() || picture.lastRun().isPresent();
        return ranBefore && !ranThisWeek && !picture.isRecovering()
                ? Optional.of("You haven't run for a week: start again with an easy run, not with what you missed.")
                : Optional.empty();
    }

    private String sum(RunningSummary sum) {
        return sum.runs() == 0
                ? nothing()
                : "In the last " + sum.days() + " days you ran " + sum.runs()
                        + (sum.runs() == 1 ? " time, " : " times, ")
                        + picture.units().words(sum.distance()) + " in all.";
    }

    private String nothing() {
        return "I have no runs from the last " + picture.days()
                + " days. Upload or import some, and I'll tell you here how much you train and how fresh you are.";
    }

    private Optional<String> form(Fitness fitness) {
        String until = fitness.asOf().isBefore(today.minusDays(1))
                ? " (as of " + DateWords.of(fitness.asOf(), today) + ")"
                : "";
        return meaningful(fitness)
                .map(now -> capitalised(Freshness.of(now).words(picture.isTapering())) + ": fitness "
                        + Math.round(now.ctl()) + ", fatigue " + Math.round(now.atl()) + ", form "
                        + Amounts.signed(now.tsb()) + until + ".");
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private Optional<FitnessTrend> trend() {
        return picture.fitness().found().flatMap(LoadWords::meaningful);
    }

    /** Who has never trained is not balanced, but unknown. */
    private static Optional<FitnessTrend> meaningful(Fitness fitness) {
        return fitness.now().filter(now -> now.ctl() >= 0.5 || now.atl() >= 0.5);
    }
}
