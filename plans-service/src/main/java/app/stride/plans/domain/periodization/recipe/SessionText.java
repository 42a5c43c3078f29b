package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.Units;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;

/** Title and description of a session, made from its segments so that they say the same numbers. */
public final class SessionText {

    private final Units units;

    public SessionText(Units units) {
        this.units = units;
    }

    /** A line, for example {@code Cruise intervals 3 x 8 min}. */
    public String title(Session session) {
        return switch (session.type()) {
            case REST -> "Rest";
            case EASY -> "Easy " + amount(session.distance());
            case EASY_STRIDES -> "Easy " + amount(session.distance()) + " with " + work(session) + " strides";
            case LONG -> "Long run " + amount(session.distance());
            case LONG_PACE -> "Long run " + amount(session.distance()) + " with " + work(session) + " at race pace";
            case SHAKEOUT -> "Shakeout " + amount(session.distance());
            case RACE -> "Race " + amount(session.distance());
            default -> name(session) + " " + work(session);
        };
    }

    /** Sentences, a step each, and what it comes to. */
    public String description(Session session) {
        if (session.type() == WorkoutType.REST) {
            return "No running today.";
        }
        StringBuilder words = new StringBuilder(200);
        for (Segment segment : session.segments()) {
            sentence(words, segment);
        }
        if (session.segments().size() > 1) {
            words.append("In all ").append(amount(session.distance())).append(", ");
            words.append(amount(session.duration())).append(". ");
        }
        words.setLength(words.length() - 1);
        return words.toString();
    }

    private String name(Session session) {
        return switch (session.type()) {
            case TEMPO, TEMPO_SHORT -> "Tempo";
            case THRESHOLD -> "Cruise intervals";
            case RACE_PACE -> "Race pace";
            default -> "repetitions".equals(session.subtype()) ? "Repetitions" : "Intervals";
        };
    }

    /** The amount of what the session is about: its work, or its strides. */
    private String work(Session session) {
        for (Segment segment : session.segments()) {
            if (segment instanceof Repeat repeat) {
                return repeat.times() + " x " + amount(repeat.each().get(0));
            }
            if (segment instanceof Step step && step.kind() == Kind.WORK) {
                return amount(step);
            }
        }
        return amount(session.distance());
    }

    private void sentence(StringBuilder words, Segment segment) {
        if (segment instanceof Repeat repeat) {
            words.append(repeat.times()).append(" x ");
            for (Step step : repeat.each()) {
                words.append(step == repeat.each().get(0) ? "" : ", ");
                words.append(amount(step)).append(step.kind() == Kind.RECOVERY ? " " : at(step));
                words.append(step.target().words(units));
            }
        } else if (segment instanceof Step step) {
            words.append(opening(step.kind())).append(amount(step)).append(at(step));
            words.append(step.target().words(units));
        }
        words.append(". ");
    }

    private static String opening(Kind kind) {
        return switch (kind) {
            case WARMUP -> "Warm up ";
            case COOLDOWN -> "Cool down ";
            default -> "";
        };
    }

    private static String at(Step step) {
        return step.target() instanceof Target.ByEffort ? " " : " at ";
    }

    /** Work of a few hundred metres is run on a track, which is metric everywhere. */
    private String amount(Step step) {
        if (step.by() == Governor.TIME) {
            return amount(step.duration());
        }
        boolean onTrack = step.kind() == Kind.WORK && step.distance().isShorterThan(Distance.MILE);
        return onTrack ? Amounts.of(step.distance(), Units.METRIC) : amount(step.distance());
    }

    private String amount(Distance distance) {
        return Amounts.of(distance, units);
    }

    private String amount(Duration time) {
        return Amounts.of(time);
    }
}
