package app.stride.plans.adapter.export;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.PlanStatus;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Plans as a calendar (RFC 5545): an all-day event for each session, none for rest. A date of the athlete's is the same date in every
 * zone, so events bear no time and need no zone; the calendar names the athlete's for programs that show one.
 *
 * <p>An event keeps its UID for as long as its workout lives, and its SEQUENCE grows with the plan's revision, so that a program that
 * has the event moves it instead of showing two. In a feed a plan that was given up is just not there any more, which is what
 * subscribers (Google, Apple, Outlook) act upon. The file of a single plan is imported once and never fetched again: there, a plan that
 * was given up has its events with STATUS:CANCELLED, so that importing it once more takes them away.
 */
final class PlanCalendar {

    private static final String PRODUCT = "-//Stride//Training plans//EN";
    private static final String ASK_AGAIN_AFTER = "PT1H";

    private PlanCalendar() {}

    static String of(FullPlan plan) {
        return calendar(plan.plan().name(), plan.plan().athlete().zone(), List.of(plan));
    }

    static String feed(ZoneId zone, List<FullPlan> plans) {
        return calendar("Stride training", zone, plans);
    }

    private static String calendar(String name, ZoneId zone, List<FullPlan> plans) {
        ContentLines lines = new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", PRODUCT)
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("X-WR-TIMEZONE", name(zone))
                .line("REFRESH-INTERVAL;VALUE=DURATION", ASK_AGAIN_AFTER)
                .line("X-PUBLISHED-TTL", ASK_AGAIN_AFTER);
        for (FullPlan plan : plans) {
            plan.workouts().stream()
                    .filter(workout -> workout.planned().isRun())
                    .forEach(workout -> event(lines, plan.plan(), workout));
        }
        if (plans.stream()
                .flatMap(plan -> plan.workouts().stream())
                .noneMatch(workout -> workout.planned().isRun())) {
            timeZone(lines);
        }
        return lines.line("END", "VCALENDAR").toString();
    }

    /** A calendar holds at least one component (RFC 5545, 3.6): one without events has a time zone, which nobody sees. */
    private static void timeZone(ContentLines lines) {
        lines.line("BEGIN", "VTIMEZONE")
                .line("TZID", "UTC")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0000")
                .line("TZOFFSETTO", "+0000")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }

    /** Calendar programs know the names of the time zone database, which Java's {@code Z} is none of. */
    private static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static void event(ContentLines lines, TrainingPlan plan, Workout workout) {
        boolean cancelled = plan.state().status() == PlanStatus.CANCELLED;
        lines.line("BEGIN", "VEVENT")
                .line("UID", workout.id().value() + "@stride")
                .instant("DTSTAMP", plan.updatedAt())
                .instant("CREATED", plan.createdAt())
                .instant("LAST-MODIFIED", plan.updatedAt())
                .line("SEQUENCE", String.valueOf(cancelled ? plan.revision() : plan.revision() - 1))
                .date("DTSTART", workout.date())
                .date("DTEND", workout.date().plusDays(1))
                .text("SUMMARY", workout.planned().title())
                .text("DESCRIPTION", description(plan, workout))
                .text("CATEGORIES", "Running")
                .line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String description(TrainingPlan plan, Workout workout) {
        return workout.planned().description() + "\n\n" + plan.name() + ", week "
                + workout.planned().weekNumber() + " of " + plan.totalWeeks() + " ("
                + workout.planned().phase().code() + ").";
    }
}
