package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.training.TrainingPicture;
import java.util.List;
import java.util.stream.Collectors;

/** What the coach knows of one athlete for one question. */
public record AthleteContext(Today today, List<Section> sections) {

    /** Works every section out from what was read. */
    public static AthleteContext of(TrainingPicture picture) {
        return new AthleteContext(
                picture.today(),
                List.of(
                        ProfileSection.of(picture),
                        PlanSection.of(picture),
                        WorkoutSections.week(picture),
                        WorkoutSections.ahead(picture),
                        RunSections.recent(picture),
                        RunSections.summary(picture),
                        FitnessSection.of(picture),
                        RunSections.bests(picture)));
    }

    public List<Fact> facts() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.facts().stream())
                .toList();
    }

    /** The context as a model, and a curious athlete, reads it. */
    public String markdown() {
        return sections.stream()
                .map(Section::markdown)
                .collect(Collectors.joining("\n", "# What is known about the athlete\n" + day() + "\n\n", ""));
    }

    private String day() {
        String date = "Today is " + DateWords.inFull(today.date());
        return today.assumed()
                ? date + " by UTC: the athlete's time zone is not known, so that their own day may differ."
                : date + " where the athlete lives (" + today.zone() + ").";
    }
}
