package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the context and the facts in it.
 *
 * @param id what an answer cites; the ids of its facts begin with it
 */
public record Line(String id, String text, List<Fact> facts) {

    /** Begins a line of facts from one source. */
    public static Draft about(String id, String source) {
        return new Draft(id, source);
    }

    /** A line as it is written: whatever number goes into its text becomes a fact. */
    public static final class Draft {
        private final String id;
        private final String source;
        private final StringBuilder text = new StringBuilder();
        private final List<Fact> facts = new ArrayList<>();

        private Draft(String id, String source) {
            this.id = id;
            this.source = source;
        }

        /** Plain words of ours, without a number that is not a fact. */
        public Draft words(String words) {
            text.append(words);
            return this;
        }

        /** An amount with its unit, which may be empty. */
        public Draft number(String name, Object value, String unit) {
            String number = String.valueOf(value);
            text.append(number).append(unit.isEmpty() || unit.startsWith("/") ? unit : " " + unit);
            return fact(name, number, unit);
        }

        /** How many runs, where the line says already that it speaks of runs. */
        public Draft runs(String name, long count) {
            text.append(count);
            return fact(name, String.valueOf(count), "runs");
        }

        /** Which one of several, such as a week of a plan: it tells no amount of anything. */
        public Draft ordinal(String name, Object place) {
            text.append(place);
            return fact(name, String.valueOf(place), "no.");
        }

        /** A time as a watch shows it, which says its own unit. */
        public Draft clock(String name, Duration time) {
            text.append(Amounts.clock(time));
            return fact(name, Amounts.clock(time), Amounts.clockUnit(time));
        }

        /** A date as a person says it, and as a tool wants it. */
        public Draft date(String name, LocalDate date, LocalDate today) {
            text.append(DateWords.of(date, today)).append(" (").append(date).append(")");
            return fact(name, date.toString(), "date");
        }

        /** Something that an athlete or a device wrote: marked as a quotation, and never longer than a line. */
        public Draft quotation(String written) {
            text.append(Quotation.of(written));
            return this;
        }

        /** Some sentences that an athlete wrote, marked as a quotation. */
        public Draft sentences(String written) {
            text.append(Quotation.ofSome(written));
            return this;
        }

        /** Some sentences of another service of ours, whose numbers may be told again. */
        public Draft explanation(String name, String written) {
            text.append(Quotation.ofSome(written));
            return fact(name, written, "text");
        }

        /** A range of paces, or a single one where both ends are written alike. */
        public Draft paces(PaceRange paces, Units units) {
            String fast = units.number(paces.fast());
            String slow = units.number(paces.slow());
            if (!fast.equals(slow)) {
                text.append(fast).append(" to ");
                fact("pace_fast", fast, units.paceUnit());
            }
            return number("pace", slow, units.paceUnit());
        }

        /** The line as it stands. */
        public Line end() {
            return new Line(id, text.toString(), List.copyOf(facts));
        }

        private Draft fact(String name, String value, String unit) {
            facts.add(new Fact(id + "." + name, value, unit, source));
            return this;
        }
    }
}
