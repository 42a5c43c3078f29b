package app.stride.activity.domain.effort;

import app.stride.running.Distance;
import java.util.Arrays;
import java.util.Optional;

/** The distances over which best efforts and personal bests are kept. */
public enum EffortDistance {
    M400("400m", Distance.ofMetres(400)),
    HALF_MILE("half_mile", Distance.ofMiles(0.5)),
    K1("1k", Distance.ofKilometres(1)),
    MILE("1_mile", Distance.ofMiles(1)),
    MILES_2("2_mile", Distance.ofMiles(2)),
    K5("5k", Distance.ofKilometres(5)),
    K10("10k", Distance.ofKilometres(10)),
    K15("15k", Distance.ofKilometres(15)),
    MILES_10("10_mile", Distance.ofMiles(10)),
    K20("20k", Distance.ofKilometres(20)),
    HALF_MARATHON("half_marathon", Distance.HALF_MARATHON),
    K25("25k", Distance.ofKilometres(25)),
    K30("30k", Distance.ofKilometres(30)),
    MARATHON("marathon", Distance.MARATHON),
    K50("50k", Distance.ofKilometres(50)),
    K100("100k", Distance.ofKilometres(100));

    private final String code;
    private final double metres;

    EffortDistance(String code, Distance distance) {
        this.code = code;
        this.metres = distance.metres();
    }

    /** The name in the API and in the database, such as {@code half_marathon}. */
    public String code() {
        return code;
    }

    public Distance distance() {
        return Distance.ofMetres(metres);
    }

    /** The distance of this code; empty for any other text. */
    public static Optional<EffortDistance> ofCode(String code) {
        return Arrays.stream(values())
                .filter(effort -> effort.code.equals(code))
                .findFirst();
    }
}
