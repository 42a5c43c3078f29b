package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
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
                .filter(plan -> plan.daysToRace(today) >= 0)
                .map(plan -> race(plan, today, picture.units()) + goal(plan, picture.units()));
    }

    private static String race(Plan plan, LocalDate today, Units units) {
        return Quotation.of(plan.race().name()) + " (" + units.words(plan.race().distance()) + ") is on "
                + DateWords.of(plan.race().date(), today) + ".";
    }

    private static String goal(Plan plan, Units units) {
        return plan.goalTime()
                        .map(time -> " Your goal is " + Amounts.clock(time))
                        .orElse("")
                + plan.goalPace().map(pace -> ", " + units.words(pace) + ".").orElse("");
    }
}
