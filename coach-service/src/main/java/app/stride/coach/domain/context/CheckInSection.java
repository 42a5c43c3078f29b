package app.stride.coach.domain.context;

import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the last days felt, as the athlete told. */
final class CheckInSection {

    private CheckInSection() {}

    static Section of(TrainingPicture picture) {
        String source = picture.checkIns().source();
        LocalDate today = picture.today().date();
        return Section.of(Topic.CHECK_INS, picture.checkIns(), days -> lines(days, source, today));
    }

    private static List<Line> lines(List<CheckIn> days, String source, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (CheckIn day : days) {
            lines.add(line(Line.about("checkins." + (lines.size() + 1), source), day, today));
        }
        return lines;
    }

    private static Line line(Line.Draft line, CheckIn day, LocalDate today) {
        line.date("date", day.date(), today).words(":");
        day.sleepHours().ifPresent(hours -> line.words(" slept ").number("sleep", Amounts.oneDecimal(hours), "h"));
        scale(line, "stress", day.stress(), 5);
        scale(line, "soreness", day.soreness(), 5);
        scale(line, "exertion", day.exertion(), 10);
        scale(line, "enjoyment", day.enjoyment(), 5);
        scale(line, "confidence", day.confidence(), 5);
        scale(line, "motivation", day.motivation(), 5);
        if (day.restingHeartRate() != null) {
            line.words(", resting heart rate ").number("resting_heart_rate", day.restingHeartRate(), "bpm");
        }
        day.heartRateVariability()
                .ifPresent(rmssd -> line.words(", heart rate variability ").number("hrv", Math.round(rmssd), "ms"));
        if (day.notes() != null && !day.notes().isBlank()) {
            line.words(", note ").sentences(day.notes());
        }
        return line.end();
    }

    private static void scale(Line.Draft line, String name, @Nullable Integer value, int highest) {
        if (value != null) {
            line.words(", " + name + " ").number(name, value, "of " + highest);
        }
    }
}
