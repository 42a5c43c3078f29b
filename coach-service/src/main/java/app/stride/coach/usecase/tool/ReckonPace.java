package app.stride.coach.usecase.tool;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.SpokenTime;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.usecase.CoachSession;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What if: of distance, time and pace the third, and what such a race would be worth over other distances. */
@ApplicationScoped
class ReckonPace implements CoachTool {

    private static final double LONGEST_KM = 300;
    private static final Map<String, Distance> RACES = Map.of(
            "5k", Distance.FIVE_KILOMETRES,
            "10k", Distance.TEN_KILOMETRES,
            "half", Distance.HALF_MARATHON,
            "marathon", Distance.MARATHON);

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "what_if_pace",
            "What-if pace",
            "Works out the third of distance, time and pace, and the equal times over 5 km, 10 km, half marathon and marathon. Use it for"
                    + " every such calculation instead of reckoning yourself. Give two of the three.",
            Parameter.optional(
                    "distance_km",
                    Parameter.Type.NUMBER,
                    "Distance in kilometres; a half marathon is 21.0975, a marathon 42.195, a mile 1.609344."),
            Parameter.optional("time", Parameter.Type.TEXT, "Time as h:mm:ss or m:ss, like 1:45:00."),
            Parameter.optional("pace", Parameter.Type.TEXT, "Pace as m:ss per pace_unit, like 4:58."),
            Parameter.optional(
                            "pace_unit",
                            Parameter.Type.TEXT,
                            "What the pace is per; the athlete's own unit when left out.")
                    .oneOf(List.of("km", "mi")));

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        OptionalDouble kilometres = arguments.number("distance_km", 0.1, LONGEST_KM);
        Optional<Duration> time = arguments.text("time").map(text -> SpokenTime.of("time", text));
        Optional<Pace> pace = arguments.text("pace").map(text -> pace(session, arguments, text));
        Race race = race(
                kilometres.isEmpty() ? Optional.empty() : Optional.of(Distance.ofKilometres(kilometres.getAsDouble())),
                time,
                pace);
        return Uni.createFrom().item(ToolResult.of("Worked out:", lines(session.units(), race), ""));
    }

    private record Race(Distance distance, Duration time) {
        Pace pace() {
            return Pace.of(distance, time);
        }
    }

    private static Pace pace(CoachSession session, Arguments arguments, String text) {
        String unit = arguments
                .text("pace_unit")
                .map(said -> said.toLowerCase(Locale.ROOT))
                .orElse(session.units().distanceUnit());
        Units per = unit.equals("mi") ? Units.IMPERIAL : Units.METRIC;
        return Pace.of(per.one(), SpokenTime.of("pace", text));
    }

    private static Race race(Optional<Distance> distance, Optional<Duration> time, Optional<Pace> pace) {
        if (distance.isPresent() && time.isPresent()) {
            return new Race(distance.get(), time.get());
        }
        if (distance.isPresent() && pace.isPresent()) {
            return new Race(distance.get(), pace.get().timeFor(distance.get()));
        }
        if (time.isPresent() && pace.isPresent()) {
            return new Race(pace.get().distanceIn(time.get()), time.get());
        }
        throw new UnsuitableArguments("two of distance_km, time and pace are required.");
    }

    private static List<Line> lines(Units units, Race race) {
        List<Line> lines = new ArrayList<>();
        String id = CoachTools.WHAT_IF + Math.round(race.distance().metres()) + "."
                + race.time().toSeconds();
        lines.add(draft(id, units, race)
                .words(", which is ")
                .number("half_distance", units.number(race.distance().times(0.5)), units.distanceUnit())
                .words(" in ")
                .clock("half_time", race.time().dividedBy(2))
                .words(" at halfway")
                .end());
        FitnessIndex.ofEffort(race.distance(), race.time()).ifPresent(index -> {
            lines.add(Line.about(id + ".index", Sources.RECKONED)
                    .words("As an all-out race this is a fitness index (Daniels–Gilbert) of ")
                    .number("value", Amounts.oneDecimal(index.value()), "")
                    .end());
            RACES.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(other -> draft(
                                    id + "." + other.getKey(),
                                    units,
                                    new Race(other.getValue(), rounded(index.raceTime(other.getValue()))))
                            .words(" would be equal")
                            .end())
                    .forEach(lines::add);
        });
        return lines;
    }

    private static Line.Draft draft(String id, Units units, Race race) {
        return Line.about(id, Sources.RECKONED)
                .number("distance", units.fine(race.distance()), units.distanceUnit())
                .words(" in ")
                .clock("time", rounded(race.time()))
                .words(" at ")
                .number("pace", units.number(race.pace()), units.paceUnit());
    }

    private static Duration rounded(Duration time) {
        return Duration.ofSeconds(Math.round(time.toMillis() / 1000.0));
    }
}
