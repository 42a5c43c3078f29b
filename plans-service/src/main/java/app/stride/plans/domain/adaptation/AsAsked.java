package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.periodization.request.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What the athlete asks for: exactly these edits, or else a lighter week. */
final class AsAsked implements Remedy {

    /** Ours: a week is what is asked for. */
    private static final int DAYS = 7;

    /** Within the 15-30 % that a cutback week takes off: as much as one of ours. */
    private static final double LIGHTER = 0.8;

    @Override
    public List<Candidate> candidates(Situation situation) {
        return situation.wish().edits().isEmpty() ? lighterWeek(situation) : edited(situation);
    }

    private static List<Candidate> lighterWeek(Situation situation) {
        LocalDate today = situation.today();
        DateRange week = new DateRange(today, today.plusDays(DAYS - 1L));
        List<String> reasons = List.of("You ask for a lighter week: until " + week.to()
                + " everything is easy and a fifth shorter, as in a cutback week.");
        return new Easing(situation, week)
                .variants(situation.schedule(), date -> LIGHTER).stream()
                        .map(schedule -> new Candidate(schedule, reasons, List.of(week), List.of(), null))
                        .toList();
    }

    private static List<Candidate> edited(Situation situation) {
        Move<Schedule> schedule = Edits.apply(
                situation.schedule(), situation.wish().edits(), situation.plan().remake());
        return schedule.<List<Candidate>>fold(
                changed -> List.of(
                        new Candidate(changed, List.of("The changes that you ask for."), List.of(), List.of(), null)),
                reason -> List.of());
    }

    @Override
    public String reasonForNothing(Situation situation) {
        return Edits.apply(
                        situation.schedule(),
                        situation.wish().edits(),
                        situation.plan().remake())
                .fold(changed -> "The next days are light already; go on as planned.", Function.identity());
    }
}
