package app.stride.coach.domain.verification;

import app.stride.coach.domain.context.Fact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that an answer may tell: facts, what stands in texts of ours, and what the athlete said. */
final class KnownValues {

    /** The unit of a fact that is a text of ours, such as how a workout is run. */
    private static final String TEXT = "text";

    /** What a line counts in all; what else it counts is a part of that. */
    private static final Pattern SUM = Pattern.compile("\\.(?:runs|activities)$");

    /** The loads of today. Those of the past say nothing of how the athlete stands, and many shares would let many wrong numbers pass. */
    private static final String LONG_TERM = "fitness.load.ctl";

    private static final String SHORT_TERM = "fitness.load.atl";

    /** What the athlete said is a source without a name. */
    private static final String SAID = "";

    /** A time to stay below, in minutes or hours that are not named. */
    private static final Pattern AIM = Pattern.compile(
            "\\b(?:sub|under|below|unter)[\\s-]{0,2}(\\d{1,3})(?!\\d|[.,:]\\d|\\s*(?:%|bpm|beats|km|k\\b|mi|m\\b|w\\b|watt|puls|h\\b|hour|stunde|sec|sek|s\\b))",
            Pattern.CASE_INSENSITIVE);

    /** A greater number after "sub" can only be of minutes. */
    private static final int MOST_HOURS = 9;

    /** So far nobody counts the days to a date. */
    private static final int MOST_DAYS = 1000;

    private static final double HAIR = 1e-6;

    /** A value with what it is known from. */
    private record Known(
            Kind kind,
            double value,
            double tolerance,
            double factor,
            String source,
            @Nullable DayOfWeek weekday) {

        Known(Kind kind, double value, double tolerance, double factor, String source) {
            this(kind, value, tolerance, factor, source, null);
        }

        /** The day of the week is part of a date where it is told. */
        boolean isOn(@Nullable DayOfWeek day) {
            return day == null || weekday == null || day == weekday;
        }

        /** The same number of days on the other side of today. */
        Known onTheOtherSide() {
            return new Known(kind, -value, tolerance, factor, source);
        }

        boolean isTheSameDayAs(Known other) {
            return kind == other.kind && Math.abs(value - other.value) <= HAIR;
        }

        /** What is called otherwise is another number, however like it is. */
        boolean isCalled(@Nullable Label name) {
            @Nullable Label own = name == null ? null : Label.ofFact(source);
            return own == null || own == name;
        }
    }

    private final List<Known> values = new ArrayList<>();
    private final LocalDate today;

    KnownValues(LocalDate today) {
        this.today = today;
        values.addAll(days(today, SAID));
    }

    /**
     * Facts, what share of a sum its parts are (four of five runs are 80 %), by how much a load has changed, and how the short-term load
     * relates to the long-term one.
     */
    KnownValues facts(List<Fact> facts) {
        facts.forEach(this::fact);
        Map<String, List<Known>> lines = values.stream()
                .filter(known -> known.kind() == Kind.COUNT || known.kind() == Kind.LOAD)
                .collect(Collectors.groupingBy(known -> known.source().replaceFirst("\\.[^.]*$", "")));
        lines.values().forEach(this::shares);
        return this;
    }

    private void shares(List<Known> line) {
        for (Known whole : line) {
            line.stream()
                    .filter(part -> part != whole && part.kind() == whole.kind() && Math.abs(whole.value()) > HAIR)
                    .forEach(part -> share(part, whole));
        }
    }

    private void share(Known part, Known whole) {
        boolean sum = SUM.matcher(whole.source()).find() && part.value() <= whole.value();
        boolean change = whole.source().endsWith(".from") && part.source().endsWith(".to");
        boolean ratio = whole.source().equals(LONG_TERM) && part.source().equals(SHORT_TERM);
        double share = part.value() / whole.value();
        if (sum || ratio) {
            percent(share, part.source());
        }
        if (ratio) {
            values.add(new Known(Kind.RATIO, share, 0, 1, part.source()));
        }
        if (sum || change || ratio) {
            percent(share - 1, part.source());
        }
        if (change) {
            values.add(new Known(Kind.CHANGE, Math.abs(part.value() - whole.value()), 0, 1, part.source()));
        }
    }

    private void percent(double share, String source) {
        values.add(new Known(Kind.PERCENT, Math.abs(share) * 100, 0, 1, source));
    }

    /** A fact; words are no values that are checked. */
    KnownValues fact(Fact fact) {
        if (fact.unit().equals(TEXT)) {
            return text(fact.value(), fact.id());
        }
        if (fact.unit().equals("date")) {
            values.addAll(days(LocalDate.parse(fact.value()), fact.id()));
            return this;
        }
        Measure.ofSymbol(fact.unit())
                .filter(measure -> fact.value().matches("[-+]?[\\d.:]+"))
                .map(measure -> known(fact, measure))
                .ifPresent(this::add);
        return this;
    }

    /** Of a number of days alone nobody says whether they are over or to come. */
    private void add(Known known) {
        values.add(known);
        if (known.kind() == Kind.DAYS) {
            values.add(known.onTheOtherSide());
        }
    }

    /** What the athlete said, in the short way in which runners speak of times: "sub 45", "in 3:30". */
    KnownValues said(Statement statement) {
        long since = ChronoUnit.DAYS.between(today, statement.day());
        for (Claim claim : ClaimReader.read(statement.words())) {
            readings(claim).forEach(reading -> add(reading.kind() == Kind.DAYS ? reading.later(since) : reading, SAID));
            if (claim.kind() == Kind.DAYS && claim.factor() == 1 && Math.abs(claim.value()) < MOST_DAYS) {
                values.addAll(days(statement.day().plusDays(Math.round(claim.value())), SAID));
            }
        }
        RelativeDay.in(statement.words())
                .forEach(daysOff -> values.addAll(days(statement.day().plusDays(daysOff), SAID)));
        aims(statement.words());
        return this;
    }

    private void aims(String words) {
        Matcher aims = AIM.matcher(words);
        while (aims.find()) {
            int number = Integer.parseInt(aims.group(1));
            values.add(new Known(Kind.DURATION, number * 60.0, 0, 1, SAID));
            if (number <= MOST_HOURS) {
                values.add(new Known(Kind.DURATION, number * 3600.0, 0, 1, SAID));
            }
        }
    }

    /** What stands in a text of ours. */
    private KnownValues text(String text, String source) {
        ClaimReader.read(text)
                .forEach(claim ->
                        add(new Known(claim.kind(), claim.value(), claim.tolerance(), claim.factor(), source)));
        return this;
    }

    private void add(Claim claim, String source) {
        values.add(new Known(claim.kind(), claim.value(), claim.tolerance(), claim.factor(), source));
    }

    /** The sources of a claim, none when nothing that is known is like it; what the athlete said is a source without a name. */
    List<String> sources(Claim claim) {
        return readings(claim)
                .flatMap(reading -> candidates(reading).filter(known -> fits(known, reading)))
                .map(Known::source)
                .distinct()
                .toList();
    }

    /** A date that is certainly said to be tomorrow has to be; one that is said to be needs no fact that shows it. */
    private Stream<Known> candidates(Claim claim) {
        @Nullable RelativeDay said = claim.said();
        if (said == null) {
            return values.stream();
        }
        List<Known> day = days(today.plusDays(said.daysOff()), SAID);
        boolean certain = said.certain();
        return Stream.concat(
                values.stream().filter(known -> !certain || day.stream().anyMatch(known::isTheSameDayAs)),
                day.stream());
    }

    /** What a claim tells, in the kept unit, by the fact that shows it; what the athlete said is known from a source without a name. */
    Map<String, Double> shown(Claim claim) {
        Map<String, Double> shown = new LinkedHashMap<>();
        values.stream()
                .filter(known -> fits(known, claim))
                .forEach(known -> shown.putIfAbsent(known.source(), known.value()));
        return shown;
    }

    private static Known known(Fact fact, Measure measure) {
        String value = fact.value();
        if (!value.contains(":")) {
            return new Known(
                    measure.kind(),
                    Numbers.value(value, false) * measure.factor(),
                    Numbers.halfOfLastDigit(value, false) * measure.factor(),
                    measure.factor(),
                    fact.id());
        }
        double seconds = 0;
        for (String part : value.split(":")) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return new Known(
                measure.kind(), seconds * measure.factor(), 0.5 * measure.factor(), measure.factor(), fact.id());
    }

    /** A date with and without its year, and how far it is off. */
    private List<Known> days(LocalDate date, String source) {
        DayOfWeek weekday = date.getDayOfWeek();
        double yearless = DateClaims.withoutYear(date.getMonthValue(), date.getDayOfMonth());
        return List.of(
                new Known(Kind.DATE, date.toEpochDay(), 0, 1, source, weekday),
                new Known(Kind.DATE, yearless, 0, 1, source, weekday),
                new Known(Kind.DAYS, ChronoUnit.DAYS.between(today, date), 0, 1, source));
    }

    /** 4:59 may be a time or a pace, 1:45 a time of hours, 6/7/2026 a day in June or in July, 1,234 km more than a thousand. */
    static Stream<Claim> readings(Claim claim) {
        if (claim.kind() == Kind.DATE) {
            return Stream.concat(Stream.of(claim), DateClaims.monthBeforeDay(claim).stream());
        }
        if (claim.mayBeBeforeToday()) {
            return Stream.of(claim, claim.onTheOtherSide());
        }
        if (claim.mayBeInThousands()) {
            return Stream.of(claim, claim.inThousands());
        }
        return claim.isBareClock()
                ? Stream.of(claim, claim.as(Kind.PACE), claim.asHoursAndMinutes())
                : Stream.of(claim);
    }

    private static boolean fits(Known known, Claim claim) {
        boolean converted = Math.abs(known.factor() - claim.factor()) > HAIR;
        double off = Math.abs(known.value() - claim.value());
        return known.kind() == claim.kind()
                && known.isOn(claim.weekday())
                && off <= claim.tolerance() + (converted ? known.tolerance() : 0) + HAIR
                && known.isCalled(claim.label());
    }
}
