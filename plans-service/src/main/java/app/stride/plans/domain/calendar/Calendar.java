package app.stride.plans.domain.calendar;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Planned and done, cut into weeks from Monday to Sunday.
 *
 * @param plan null when the athlete follows none
 */
public record Calendar(@Nullable TrainingPlan plan, Span span, List<CalendarWeek> weeks) {

    /** The calendar of a span, as it looks on the athlete's today. */
    public static Calendar of(Agenda agenda, Span span, LocalDate today) {
        Map<LocalDate, List<Workout>> planned =
                agenda.workouts().stream().collect(Collectors.groupingBy(Workout::date));
        Map<LocalDate, List<Activity>> done = agenda.activities().stream()
                .filter(activity -> !activity.isDuplicate())
                .sorted(Comparator.comparing(Activity::start))
                .collect(Collectors.groupingBy(Activity::date));
        TrainingPlan plan = agenda.plan();
        Map<LocalDate, List<Day>> byMonday = span.dates()
                .map(date -> new Day(
                        date,
                        planned.getOrDefault(date, List.of()),
                        done.getOrDefault(date, List.of()),
                        date.equals(today),
                        plan != null && date.equals(plan.goal().date())))
                .collect(Collectors.groupingBy(day -> Program.mondayOf(day.date()), TreeMap::new, Collectors.toList()));
        List<CalendarWeek> weeks = new ArrayList<>();
        byMonday.forEach((monday, days) -> weeks.add(week(plan, span, monday, days)));
        return new Calendar(plan, span, weeks);
    }

    private static CalendarWeek week(@Nullable TrainingPlan plan, Span span, LocalDate monday, List<Day> days) {
        List<Workout> workouts =
                days.stream().flatMap(day -> day.workouts().stream()).toList();
        LocalDate first = plan == null ? span.from() : plan.start();
        return new CalendarWeek(
                Math.max(0, Program.weekNumber(first, monday)),
                workouts.isEmpty() ? null : PhaseOfWeek.of(workouts).phase(),
                days);
    }
}
