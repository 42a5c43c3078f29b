package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    private static final HeartRate MAXIMAL = HeartRate.ofBpm(190);
    private static final HeartRate RESTING = HeartRate.ofBpm(50);

    @Test
    void zonesOfTheMaximumGoUpInTenthsOfIt() {
        List<HeartRateZones.Zone> zones = HeartRateZones.ofMaximum(MAXIMAL).zones();

        assertThat(zones).extracting(HeartRateZones.Zone::low).containsExactly(bpm(95, 114, 133, 152, 171));
        assertThat(zones).extracting(HeartRateZones.Zone::high).containsExactly(bpm(113, 132, 151, 170, 190));
    }

    @Test
    void zonesOfTheReserveAddTheRestingRate() {
        List<HeartRateZones.Zone> zones =
                HeartRateZones.ofReserve(RESTING, MAXIMAL).zones();

        assertThat(zones).extracting(HeartRateZones.Zone::low).containsExactly(bpm(120, 134, 148, 162, 176));
    }

    @Test
    void zonesOfTheReserveNeedOne() {
        assertThatThrownBy(() -> HeartRateZones.ofReserve(MAXIMAL, RESTING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zonesOfTheThresholdAreOpenAtBothEnds() {
        List<HeartRateZones.Zone> zones =
                HeartRateZones.ofThreshold(HeartRate.ofBpm(170)).zones();

        assertThat(zones)
                .extracting(HeartRateZones.Zone::low)
                .containsExactly(null, rate(145), rate(153), rate(162), rate(170), rate(175), rate(180));
        assertThat(zones.get(6).high()).isNull();
    }

    @Test
    void everyHeartRateFromHalfOfTheReserveUpIsInOneZone() {
        for (HeartRateZones zones :
                List.of(HeartRateZones.ofReserve(RESTING, MAXIMAL), HeartRateZones.ofThreshold(HeartRate.ofBpm(171)))) {
            assertThat(IntStream.rangeClosed(120, 190))
                    .allSatisfy(bpm -> assertThat(zones.zones())
                            .filteredOn(zone -> zone.contains(rate(bpm)))
                            .hasSize(1));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 30, 45, 60, 85})
    void everyTrainingPaceIsInTheZoneOfItsName(double index) {
        TrainingPaces paces = FitnessIndex.of(index).trainingPaces();
        PaceZones zones = PaceZones.of(FitnessIndex.of(index));

        assertThat(nameOf(zones, paces.easy().middle())).isEqualTo("easy");
        assertThat(nameOf(zones, paces.marathon())).isEqualTo("marathon");
        assertThat(nameOf(zones, paces.threshold())).isEqualTo("threshold");
        assertThat(nameOf(zones, paces.interval())).isEqualTo("interval");
        assertThat(nameOf(zones, paces.repetition())).isEqualTo("repetition");
    }

    @Test
    void zonesOfTheThresholdPaceTakeSlowerPacesForLowerZones() {
        List<PaceZones.Zone> zones =
                PaceZones.ofThreshold(Pace.ofSecondsPerKilometre(250)).zones();

        assertThat(zones.get(0).slow()).isNull();
        assertThat(zones.get(0).fast().secondsPerKilometre()).isCloseTo(322.5, within(0.01));
        assertThat(zones.get(3).fast()).isEqualTo(Pace.ofSecondsPerKilometre(250));
        assertThat(zones.get(6).fast()).isNull();
    }

    @Test
    void theMaximalRateOfAnAgeIsThePublishedGuess() {
        assertThat(MaximalHeartRate.FOX.atAge(40)).isCloseTo(180, within(0.05));
        assertThat(MaximalHeartRate.TANAKA.atAge(40)).isCloseTo(180, within(0.05));
        assertThat(MaximalHeartRate.GULATI.atAge(40)).isCloseTo(170.8, within(0.05));
        assertThat(MaximalHeartRate.NES.atAge(40)).isCloseTo(185.4, within(0.05));
    }

    private static String nameOf(PaceZones zones, Pace pace) {
        return zones.zones().stream()
                .filter(zone -> zone.contains(pace))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static HeartRate[] bpm(int... rates) {
        return IntStream.of(rates).mapToObj(HeartRate::ofBpm).toArray(HeartRate[]::new);
    }

    private static HeartRate rate(int bpm) {
        return HeartRate.ofBpm(bpm);
    }
}
