package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Title and description of a session, made from its segments so that they say the same numbers. */
public final class SessionText {

    private static final long METRES_PER_KILOMETRE = 1000;

    private SessionText() {}

    /** A line, for example {@code Cruise intervals 3 x 8 min}. */
    public static String title(Session session) {
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
    public static String description(Session session) {
        if (session.type() == WorkoutType.REST) {
            return "No running today.";
        }
        String steps = session.segments().stream().map(SessionText::sentence).collect(Collectors.joining(" "));
        return session.segments().size() == 1
                ? steps
                : steps + " In all " + amount(session.distance()) + ", " + amount(session.duration()) + ".";
    }

    private static String name(Session session) {
        return switch (session.type()) {
            case TEMPO, TEMPO_SHORT -> "Tempo";
            case THRESHOLD -> "Cruise intervals";
            case RACE_PACE -> "Race pace";
            default -> "repetitions".equals(session.subtype()) ? "Repetitions" : "Intervals";
        };
    }

    /** The amount of what the session is about: its work, or its strides. */
    private static String work(Session session) {
        return session.segments().stream()
                .map(SessionText::workOf)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> amount(session.distance()));
    }

    private static Optional<String> workOf(Segment segment) {
        if (segment instanceof Repeat repeat) {
            return Optional.of(repeat.times() + " x " + amount(repeat.each().get(0)));
        }
        return segment instanceof Step step && step.kind() == Kind.WORK ? Optional.of(amount(step)) : Optional.empty();
    }

    private static String sentence(Segment segment) {
        if (segment instanceof Repeat repeat) {
            return repeat.times() + " x "
                    + repeat.each().stream().map(SessionText::inRepeat).collect(Collectors.joining(", ")) + ".";
        }
        Step step = (Step) segment;
        return switch (step.kind()) {
            case WARMUP -> "Warm up " + rounded(step) + " " + at(step) + ".";
            case COOLDOWN -> "Cool down " + rounded(step) + " " + at(step) + ".";
            default -> rounded(step) + " " + at(step) + ".";
        };
    }

    private static String inRepeat(Step step) {
        return step.kind() == Kind.RECOVERY
                ? amount(step) + " " + step.target().words()
                : amount(step) + " " + at(step);
    }

    private static String at(Step step) {
        return step.target() instanceof Target.ByEffort effort
                ? effort.words()
                : "at " + step.target().words();
    }

    /** As a coach says it: a distance that is not of whole hundreds of metres is one that fills up the session. */
    private static String rounded(Step step) {
        double metres = step.distance().metres();
        boolean odd = step.kind() != Kind.WORK && step.by() == Governor.DISTANCE && metres % 100 != 0;
        return odd ? "about " + amount(Distance.ofMetres(Math.round(metres / 100) * 100.0)) : amount(step);
    }

    private static String amount(Step step) {
        return step.by() == Governor.TIME ? amount(step.duration()) : amount(step.distance());
    }

    /** Kilometres without needless zeros, metres below one. */
    static String amount(Distance distance) {
        long metres = Math.round(distance.metres());
        if (metres < METRES_PER_KILOMETRE) {
            return metres + " m";
        }
        return metres / METRES_PER_KILOMETRE + decimals(metres % METRES_PER_KILOMETRE) + " km";
    }

    /** The metres beyond whole kilometres, for example {@code .5} for 500. Plain arithmetic: a plan writes a thousand of them. */
    private static String decimals(long metres) {
        if (metres == 0) {
            return "";
        }
        if (metres % 100 == 0) {
            return "." + metres / 100;
        }
        String digits = String.valueOf(METRES_PER_KILOMETRE + metres).substring(1);
        return "." + (metres % 10 == 0 ? digits.substring(0, 2) : digits);
    }

    static String amount(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 90 || (seconds < 180 && seconds % 60 != 0)) {
            return seconds + " s";
        }
        long odd = seconds % 60;
        return seconds / 60 + (odd == 0 ? "" : (odd < 10 ? ":0" : ":") + odd) + " min";
    }
}
