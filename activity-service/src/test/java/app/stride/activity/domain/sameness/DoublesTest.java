package app.stride.activity.domain.sameness;

import static app.stride.activity.testkit.TakeBuilder.idOf;
import static app.stride.activity.testkit.TakeBuilder.take;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.TakeBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {
    private static final TakeBuilder WATCH = take("watch").from("file garmin").rich(1300);

    private static Map<ActivityId, ActivityId> among(TakeBuilder... takes) {
        List<Take> built = Arrays.stream(takes).map(TakeBuilder::build).toList();
        return Doubles.among(built);
    }

    private static Map<ActivityId, ActivityId> linked(String twin, String original) {
        return Map.of(idOf(twin), idOf(original));
    }

    @Test
    void theSameRunOfTwoDevicesCountsOnceAndTheRicherRecordingIsTheOneThatCounts() {
        TakeBuilder phone = take("phone")
                .from("strava null")
                .at("2026-03-14T06:00:40Z")
                .over(10.2)
                .rich(1100);

        assertThat(among(WATCH, phone)).isEqualTo(linked("phone", "watch"));
        assertThat(among(phone, WATCH)).isEqualTo(linked("phone", "watch"));
    }

    @Test
    void aRunThatWasAlsoTypedInRoughlyCountsOnce() {
        TakeBuilder typed = take("typed")
                .from("manual null")
                .at("2026-03-14T06:15:00Z")
                .over(9.5)
                .lasting(Duration.ofMinutes(48));

        assertThat(among(WATCH, typed)).isEqualTo(linked("typed", "watch"));
    }

    @Test
    void aRecordingOfAnotherTimeZoneIsTheSameRunWhenItIsAlikeToTheMinute() {
        TakeBuilder shifted =
                take("csv").from("strava null").at("2026-03-14T14:00:20Z").over(10.02);

        assertThat(among(WATCH, shifted)).isEqualTo(linked("csv", "watch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11:30:20", "11:45:00", "08:31:00", "19:45:00", "00:30:00"})
    void soIsOneOfATimeZoneThatIsNotOfWholeHours(String time) {
        TakeBuilder shifted =
                take("csv").from("strava null").at("2026-03-14T" + time + "Z").over(10.02);

        assertThat(among(WATCH, shifted)).isEqualTo(linked("csv", "watch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06:45:00", "07:15:00", "07:30:00", "11:33:00", "13:30:00", "20:30:00"})
    void noTwoTimeZonesAreApartByThat(String time) {
        TakeBuilder later =
                take("csv").from("strava null").at("2026-03-14T" + time + "Z").over(10.02);

        assertThat(among(WATCH, later)).isEmpty();
    }

    @Test
    void trueDoublesOnADayStayTwo() {
        TakeBuilder evening = take("evening").from("file garmin").at("2026-03-14T16:00:00Z");
        TakeBuilder afterwards = take("next").from("strava null").at("2026-03-14T06:51:00Z");
        TakeBuilder otherRoute =
                take("route").from("strava null").at("2026-03-14T16:00:00Z").over(10.6);

        assertThat(among(WATCH, evening))
                .as("one device is never in two time zones at once")
                .isEmpty();
        assertThat(among(WATCH, afterwards)).as("one after the other").isEmpty();
        assertThat(among(WATCH, otherRoute)).as("alike but for the length").isEmpty();
        assertThat(among(
                        WATCH.heart(150),
                        take("hearts")
                                .from("strava null")
                                .at("2026-03-14T16:00:00Z")
                                .heart(142)))
                .as("alike but for the heart")
                .isEmpty();
    }

    @Test
    void aRideDuringARunIsAnotherActivity() {
        assertThat(among(WATCH, take("ride").from("strava null").sport(Sport.RIDE)))
                .isEmpty();
    }

    @Test
    void aWarmUpBesideTheWholeIsNoDouble() {
        TakeBuilder warmUp = take("warm-up").over(2.0).lasting(Duration.ofMinutes(12));

        assertThat(among(WATCH, warmUp)).isEmpty();
    }

    @Test
    void whatBreaksOffIsADoubleOfTheWholeHoweverRichItIs() {
        TakeBuilder brokenOff = take("cut").rich(1400).over(3.0).lasting(Duration.ofMinutes(15));

        assertThat(among(WATCH, brokenOff)).isEqualTo(linked("cut", "watch"));
        assertThat(among(brokenOff, WATCH)).isEqualTo(linked("cut", "watch"));
        assertThat(among(WATCH, brokenOff.choice(Choice.PREFERRED))).isEqualTo(linked("watch", "cut"));
    }

    @Test
    void whatBreaksOffIsFoundThoughItsStartIsRoundedToAnotherSecond() {
        TakeBuilder brokenOff =
                take("cut").at("2026-03-14T06:00:02Z").rich(1400).over(3.0).lasting(Duration.ofMinutes(15));

        assertThat(among(WATCH, brokenOff)).isEqualTo(linked("cut", "watch"));
    }

    @Test
    void whoWentAsFarHasNotBrokenOffHoweverLongTheOtherOneStood() {
        TakeBuilder withoutPauses = take("fit").rich(1400).over(10.0).lasting(Duration.ofMinutes(40));
        TakeBuilder withThem = take("gpx").rich(1120).over(10.0).lasting(Duration.ofMinutes(60));

        assertThat(among(withoutPauses, withThem)).doesNotContainKey(idOf("fit"));
    }

    @Test
    void twoOfADateWithoutATimeAreNoPartsOfEachOther() {
        TakeBuilder noon = take("noon").rich(305).over(3.0).lasting(Duration.ofMinutes(15));

        assertThat(among(take("noon too").rich(305), noon)).isEmpty();
    }

    @Test
    void whatTheAthleteKeepsApartCountsBesideTheOther() {
        TakeBuilder phone = take("phone").from("strava null").choice(Choice.APART);

        assertThat(among(WATCH, phone)).isEmpty();
    }

    @Test
    void theAthleteMayChooseWhichOneCounts() {
        TakeBuilder watch = take("watch").rich(1300).choice(Choice.linkedTo(idOf("phone")));
        TakeBuilder phone = take("phone").from("strava null").choice(Choice.PREFERRED);
        TakeBuilder third = take("third").from("manual null").rich(50);

        assertThat(among(watch, phone, third))
                .isEqualTo(Map.of(idOf("watch"), idOf("phone"), idOf("third"), idOf("phone")));
    }

    @Test
    void aLinkToWhatIsGoneIsNone() {
        assertThat(among(WATCH, take("phone").from("strava null").choice(Choice.linkedTo(idOf("deleted")))))
                .isEqualTo(linked("phone", "watch"));
    }

    @Test
    void ofThreeTheRichestCountsForBothOthers() {
        assertThat(among(
                        take("poor").from("manual null").rich(5),
                        take("middle").from("strava null").rich(1000),
                        WATCH))
                .isEqualTo(Map.of(idOf("poor"), idOf("watch"), idOf("middle"), idOf("watch")));
    }
}
