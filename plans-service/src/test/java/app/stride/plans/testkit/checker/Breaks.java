package app.stride.plans.testkit.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The breaks of six days or more that a plan has for time away, found day by day. */
final class Breaks {

    /**
     * A break.
     *
     * @param back the day after its last date away
     */
    record Break(LocalDate back, int days) {

        boolean eases(LocalDate date) {
            return !date.isBefore(back) && date.isBefore(back.plusDays(Math.min(63, days)));
        }

        /** What of the usual a day may hold. */
        double share(LocalDate date) {
            int length = Math.min(63, days);
            int parts = days > 28 ? 3 : 2;
            long part = (date.toEpochDay() - back.toEpochDay()) * parts / length;
            return part == parts - 1 ? 0.75 : part == parts - 2 ? 0.5 : 1 / 3.0;
        }
    }

    private final List<Break> breaks;

    private Breaks(List<Break> breaks) {
        this.breaks = breaks;
    }

    static Breaks of(CheckedPlan plan) {
        List<Break> breaks = new ArrayList<>();
        if (plan.request().availability().unavailable().isEmpty()) {
            return new Breaks(breaks);
        }
        LocalDate from = null;
        LocalDate to = null;
        for (LocalDate day = plan.request().start(); !day.isAfter(plan.race()); day = day.plusDays(1)) {
            if (plan.isAway(day)) {
                from = from == null ? day : from;
                to = day;
            } else if (to != null && from != null && plan.isFree(day)) {
                breaks.add(new Break(to.plusDays(1), (int) (to.toEpochDay() - from.toEpochDay()) + 1));
                from = null;
                to = null;
            }
        }
        breaks.removeIf(each -> each.days() < 6);
        return new Breaks(breaks);
    }

    List<Break> all() {
        return breaks;
    }

    boolean isEasingIn(LocalDate first) {
        return IntStream.range(0, 7).mapToObj(first::plusDays).anyMatch(this::isEasing);
    }

    boolean isEasing(LocalDate date) {
        return breaks.stream().anyMatch(each -> each.eases(date));
    }
}
