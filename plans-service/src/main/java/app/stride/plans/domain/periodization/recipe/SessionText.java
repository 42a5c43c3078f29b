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
        StringBuilder steps = new StringBuilder();
        for (Segment segment : session.segments()) {
            steps.append(steps.isEmpty() ? "" : " ").append(sentence(segment));
        }
        return session.segments().size() == 1
                ? steps.toString()
                : steps + " In all " + amount(session.distance()) + ", " + amount(session.duration()) + ".";
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

    private String sentence(Segment segment) {
        if (segment instanceof Repeat repeat) {
            StringBuilder each = new StringBuilder();
            for (Step step : repeat.each()) {
                each.append(each.isEmpty() ? "" : ", ").append(inRepeat(step));
            }
            return repeat.times() + " x " + each + ".";
        }
        Step step = (Step) segment;
        return switch (step.kind()) {
            case WARMUP -> "Warm up " + amount(step) + " " + at(step) + ".";
            case COOLDOWN -> "Cool down " + amount(step) + " " + at(step) + ".";
            default -> amount(step) + " " + at(step) + ".";
        };
    }

    private String inRepeat(Step step) {
        return step.kind() == Kind.RECOVERY
                ? amount(step) + " " + step.target().words(units)
                : amount(step) + " " + at(step);
    }

    private String at(Step step) {
        String words = step.target().words(units);
        return step.target() instanceof Target.ByEffort ? words : "at " + words;
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
