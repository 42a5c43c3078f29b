package app.stride.coach.domain.briefing;

import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.LocalDate;
import java.util.Optional;

/** The countdown to the goal race, in a sentence. */
final class RaceWords {

    private RaceWords() {}

    static Optional<String> countdown(TrainingPicture picture) {
        LocalDate today = picture.today().date();
        return picture.plan()
                .found()
                .filter(plan -> plan.daysToRace(today).filter(days -> days >= 0).isPresent())
                .map(plan -> sentence(plan, picture, today));
    }

    private static String sentence(Plan plan, TrainingPicture picture, LocalDate today) {
        StringBuilder words = new StringBuilder(Quotation.of(plan.raceName() == null ? plan.name() : plan.raceName()));
        if (plan.raceDistance() != null) {
            words.append(" (")
                    .append(picture.units().words(plan.raceDistance()))
                    .append(")");
        }
        words.append(" is on ").append(DateWords.of(plan.raceDate(), today)).append(".");
        if (plan.goalTime() != null) {
            words.append(" Your goal is ").append(Amounts.clock(plan.goalTime()));
            plan.goalPace()
                    .ifPresent(pace -> words.append(", ").append(picture.units().words(pace)));
            words.append(".");
        }
        return words.toString();
    }
}
