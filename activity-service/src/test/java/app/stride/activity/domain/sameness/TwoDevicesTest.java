package app.stride.activity.domain.sameness;

import static app.stride.activity.testkit.TakeBuilder.idOf;
import static app.stride.activity.testkit.TakeBuilder.take;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.TakeBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A watch and something else that measured at the same time: one run, however late or early they were stopped. */
class TwoDevicesTest {
    private static TakeBuilder watch(String identity) {
        return take(identity).from("file garmin 3291").rich(1340);
    }

    private static TakeBuilder phone(String identity) {
        return take(identity).from("file StravaGPX Android").rich(1120);
    }

    private static TakeBuilder lasting(TakeBuilder take, String from, int minutes, double kilometres) {
        return take.at("2026-03-14T" + from + "Z")
                .lasting(Duration.ofMinutes(minutes))
                .over(kilometres);
    }

    private static Map<ActivityId, ActivityId> among(TakeBuilder... takes) {
        return Doubles.among(Arrays.stream(takes).map(TakeBuilder::build).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "stopped at home only, 06:00:30, 100, 10.3",
        "stopped early, 06:00:10, 40, 8.0",
        "started in the middle, 06:25:00, 25, 5.1",
        "started and stopped early, 05:51:00, 50, 8.4",
        "without automatic pauses, 05:59:50, 75, 10.1",
        "a treadmill that tells another distance, 06:02:00, 47, 7.0",
        "a treadmill that tells a longer one, 06:01:00, 48, 13.0",
    })
    void theSameTimeIsTheSameRun(String what, String from, int minutes, double kilometres) {
        assertThat(among(watch("watch"), lasting(phone("phone"), from, minutes, kilometres)))
                .as(what)
                .isEqualTo(Map.of(idOf("phone"), idOf("watch")));
    }

    @Test
    void soIsOneOfWhichOneDeviceTellsNoDistance() {
        TakeBuilder strap = phone("strap").at("2026-03-14T06:03:00Z").over(null).lasting(Duration.ofMinutes(44));

        assertThat(among(watch("watch"), strap)).isEqualTo(Map.of(idOf("strap"), idOf("watch")));
    }

    @Test
    void whereTheRicherOneLacksTheEndTheWholeCounts() {
        assertThat(among(lasting(watch("watch"), "06:00:00", 40, 8), lasting(phone("phone"), "05:59:30", 52, 10.1)))
                .isEqualTo(Map.of(idOf("watch"), idOf("phone")));
    }

    @Test
    void aWholeThatDoesNotSayHowFarItWasGivesWayToARicherPart() {
        TakeBuilder part = lasting(watch("watch"), "06:00:00", 30, 6);

        assertThat(among(part, phone("strap").over(null))).isEqualTo(Map.of(idOf("strap"), idOf("watch")));
    }

    @Test
    void warmUpRaceAndCoolDownStayThreeOnOneDeviceOrOnTwo() {
        TakeBuilder warmUp = lasting(watch("warm-up"), "05:40:00", 19, 2.5);
        TakeBuilder stoppedLate = lasting(phone("warm-up of the phone"), "05:40:00", 23, 2.6);
        TakeBuilder race = watch("race");
        TakeBuilder coolDown = lasting(watch("cool-down"), "06:50:00", 15, 2.5);

        assertThat(among(warmUp, race, coolDown)).isEmpty();
        assertThat(among(stoppedLate, race, coolDown)).isEmpty();
    }

    @Test
    void besideTheWholeOfAnotherDeviceThePiecesCount() {
        TakeBuilder warmUp = lasting(watch("warm-up"), "05:30:00", 15, 2.5).rich(1330);
        TakeBuilder coolDown = lasting(watch("cool-down"), "06:55:00", 15, 2.5).rich(1330);
        TakeBuilder whole = lasting(phone("whole"), "05:28:00", 105, 15.2);

        assertThat(among(whole, warmUp, watch("race"), coolDown)).isEqualTo(Map.of(idOf("whole"), idOf("race")));
        assertThat(among(coolDown, watch("race"), warmUp, whole)).isEqualTo(Map.of(idOf("whole"), idOf("race")));
    }

    @Test
    void theyDoSoThoughSomeOfThemLackDetails() {
        TakeBuilder warmUp =
                lasting(watch("warm-up"), "05:30:00", 15, 2.5).rich(1320).heart(120);
        TakeBuilder coolDown =
                lasting(watch("cool-down"), "06:55:00", 15, 2.5).rich(1320).heart(125);
        TakeBuilder whole =
                lasting(phone("whole"), "05:28:00", 105, 15.2).rich(1430).heart(150);

        assertThat(among(whole, warmUp, watch("race").heart(170), coolDown))
                .isEqualTo(Map.of(idOf("whole"), idOf("race")));
    }

    @Test
    void aWholeThatIsFlaggedAsARaceGivesWayOnlyToPiecesOfWhichOneIsARace() {
        TakeBuilder warmUp = lasting(watch("warm-up"), "05:30:00", 15, 2.5).rich(1330);
        TakeBuilder coolDown = lasting(watch("cool-down"), "06:55:00", 15, 2.5).rich(1330);
        TakeBuilder whole = lasting(phone("whole"), "05:28:00", 105, 15.2).race();

        assertThat(among(whole, warmUp, watch("race"), coolDown))
                .isEqualTo(Map.of(
                        idOf("warm-up"), idOf("whole"), idOf("race"), idOf("whole"), idOf("cool-down"), idOf("whole")));
        assertThat(among(whole, warmUp, watch("race").race(), coolDown)).isEqualTo(Map.of(idOf("whole"), idOf("race")));
    }

    @Test
    void aPieceOfDrillsIsOneOfThemHoweverSlow() {
        TakeBuilder drills = lasting(watch("drills"), "05:30:00", 15, 1.0).rich(1330);
        TakeBuilder coolDown = lasting(watch("cool-down"), "06:55:00", 15, 2.5).rich(1330);
        TakeBuilder whole = lasting(phone("whole"), "05:28:00", 105, 15.2);

        assertThat(among(whole, drills, watch("race"), coolDown)).isEqualTo(Map.of(idOf("whole"), idOf("race")));
        assertThat(among(whole, drills)).isEqualTo(Map.of(idOf("drills"), idOf("whole")));
    }

    @Test
    void moreOfThemThanAnybodyRecordsAreNoPieces() {
        assertThat(among(withPieces(50))).containsOnlyKeys(idOf("whole"));
        assertThat(among(withPieces(60))).hasSize(60).doesNotContainKey(idOf("whole"));
    }

    /** A whole of 105 minutes, and so many pieces that make it up. */
    private static TakeBuilder[] withPieces(int count) {
        TakeBuilder[] takes = new TakeBuilder[count + 1];
        takes[count] = lasting(phone("whole"), "05:00:00", 105, 15.2);
        Duration each = Duration.ofMinutes(105).dividedBy(count);
        for (int i = 0; i < count; i++) {
            takes[i] = watch("piece " + i)
                    .at(Instant.parse("2026-03-14T05:00:00Z")
                            .plus(each.multipliedBy(i))
                            .toString())
                    .lasting(each)
                    .over(15.2 / count);
        }
        return takes;
    }

    @Test
    void poorerPiecesAndPiecesThatLackSomethingGiveWayToTheWhole() {
        TakeBuilder first = lasting(phone("first"), "06:00:00", 25, 5);
        TakeBuilder second = lasting(phone("second"), "06:26:00", 23, 4.6);
        TakeBuilder whole = lasting(phone("whole"), "06:00:00", 105, 15.2);

        assertThat(among(watch("watch").heart(150), first, second))
                .isEqualTo(Map.of(idOf("first"), idOf("watch"), idOf("second"), idOf("watch")));
        assertThat(among(whole, lasting(watch("beginning"), "06:01:00", 30, 5)))
                .isEqualTo(Map.of(idOf("beginning"), idOf("whole")));
    }

    @Test
    void whatOneDeviceSeemsToRecordTwiceAtOnceIsTwoRunsOfAWrongClock() {
        assertThat(among(watch("watch"), lasting(watch("later"), "06:10:00", 20, 4)))
                .isEmpty();
    }

    @Test
    void whatGoesMuchFartherOrHardlyMovesIsAnotherRun() {
        assertThat(among(watch("watch"), lasting(phone("phone"), "06:10:00", 30, 17)))
                .isEmpty();
        assertThat(among(watch("watch"), lasting(phone("phone"), "06:05:00", 40, 1)))
                .isEmpty();
    }

    @Test
    void whatNoDeviceMeasuredMayHaveBeenAtAnotherTimeOfTheDay() {
        assertThat(among(watch("watch"), lasting(phone("typed").rich(100), "06:00:00", 12, 2)))
                .isEmpty();
    }

    @Test
    void theLegsOfATriathlonStayApart() {
        TakeBuilder phoneAllTheWay =
                lasting(phone("phone"), "05:00:00", 200, 50).sport(Sport.RIDE);
        TakeBuilder swim = lasting(watch("swim"), "05:00:00", 15, 0.75).sport(Sport.SWIM);
        TakeBuilder change = lasting(watch("change"), "05:15:00", 3, 0.3).sport(Sport.OTHER);
        TakeBuilder run = lasting(watch("run"), "05:18:00", 25, 5);

        assertThat(among(phoneAllTheWay, swim, change, run)).isEmpty();
    }
}
