package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What programs keep of the answers of Strava's interface, in the units and with the columns that they choose. */
class PlainListTest {
    private static Logbook read(String list) {
        Logbook logbook = Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "activities.csv")
                .orElseThrow();
        assertThat(logbook.unreadable()).isEmpty();
        return logbook;
    }

    private static LogbookEntry only(String list) {
        Logbook logbook = read(list);
        assertThat(logbook.doubts()).isEmpty();
        assertThat(logbook.entries()).hasSize(1);
        return logbook.entries().get(0);
    }

    @Test
    void stravasTwoTimesTellTheZoneAndItsCadenceIsThatOfOneFoot() {
        LogbookEntry entry = only("id,name,type,start_date,start_date_local,timezone,distance,moving_time,elapsed_time,"
                + "average_heartrate,average_cadence\n77,Footing,Run,2024-03-02T06:30:00Z,2024-03-02T07:30:00Z,"
                + "(GMT+01:00) Europe/Paris,7000.5,2400,2450,145.2,85.0\n");

        Recording run = entry.recording(null);
        assertThat(run.start()).isEqualTo(Instant.parse("2024-03-02T06:30:00Z"));
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(run.totals().distance().metres()).isEqualTo(7000.5);
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(2400));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(2450));
        assertThat(run.totals().averageCadence()).isEqualTo(170);
    }

    @Test
    void whatAProgramNumberedAndKeptWithTheNamesOfFilesIsNotReadByThePlacesOfStravasExport() {
        LogbookEntry entry = only(",resource_state,name,distance,moving_time,elapsed_time,type,start_date,external_id\n"
                + "0,2,Footing,7000.5,2400,2450,Run,2024-03-02T06:30:00Z,1234567.fit\n");

        assertThat(entry.instant()).isEqualTo(Instant.parse("2024-03-02T06:30:00Z"));
        assertThat(entry.totals().distance().metres()).isEqualTo(7000.5);
    }

    @Test
    void stravasUniversalTimeAloneIsEnough() {
        LogbookEntry entry = only("type,start_date,distance,moving_time\nRun,2024-03-02 06:30:00+00:00,7000.5,2400\n");

        assertThat(entry.instant()).isEqualTo(Instant.parse("2024-03-02T06:30:00Z"));
        assertThat(entry.local()).isNull();
    }

    @Test
    void aUniversalTimeThatWasCutToTheDayTellsNoZone() {
        LogbookEntry entry = only("type,start_date,start_date_local,distance,moving_time\n"
                + "Run,2024-03-02,2024-03-02T07:30:00Z,7000.5,2400\n");

        assertThat(entry.instant()).isNull();
        assertThat(entry.local()).isEqualTo(LocalDateTime.parse("2024-03-02T07:30:00"));
    }

    @Test
    void distancesThatNobodyIsSlowEnoughForAreKilometresAndThatIsTold() {
        Logbook logbook = read("id,name,type,start_date_local,distance,moving_time\n"
                + "77,Footing,Run,2024-03-02T07:30:00Z,7.0005,2400\n78,Long,Run,2024-03-03T07:30:00Z,21.3,7200\n"
                + "79,Forgotten,Run,2024-03-04T07:30:00Z,0,60\n");

        assertThat(logbook.entries().subList(0, 2))
                .extracting(entry -> entry.totals().distance().metres())
                .containsExactly(7000.5, 21_300.0);
        assertThat(logbook.doubts()).singleElement().asString().contains("kilometres", "800 m");
    }

    @Test
    void whatBearsItsUnitIsTakenByIt() {
        Logbook logbook = read("type,start_local,distance_m,elapsed_s\n"
                + "Walk,2026-05-01 07:00,80 m,2400\nWalk,2026-05-02 07:00,60 m,2400\n");

        assertThat(logbook.entries())
                .extracting(entry -> entry.totals().distance().metres())
                .containsExactly(80.0, 60.0);
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void metresByWhichSatellitesAreWrongInAGymMakeNoKilometres() {
        Logbook logbook = read("type,start_local,distance_m,elapsed_s\nRun,2026-05-01 07:00,10000,3000\n"
                + "WeightTraining,2026-05-02 07:00,40,3600\nYoga,2026-05-03 07:00,25,3600\n");

        assertThat(logbook.entries())
                .extracting(entry -> entry.totals().distance().metres())
                .containsExactly(10_000.0, 40.0, 25.0);
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void ofStravasTwoSportsTheNewerOneTellsMore() {
        LogbookEntry entry = only("type,sport_type,start_date,distance,moving_time\n"
                + "Run,TrailRun,2024-03-02T06:30:00Z,7000.5,2400\n");

        assertThat(entry.sport()).isEqualTo(Sport.RUN);
        assertThat(entry.subSport()).isEqualTo(SubSport.TRAIL);
    }

    @Test
    void aFewStandstillsAmongRunsInMetresChangeNothing() {
        Logbook logbook = read("start_local,distance_m,elapsed_s,type\n2026-05-01 07:00,10000,3000,run\n"
                + "2026-05-02 07:00,12,3600,walk\n2026-05-03 07:00,5000,1500,run\n");

        assertThat(logbook.entries())
                .extracting(entry -> entry.totals().distance().metres())
                .containsExactly(10_000.0, 12.0, 5000.0);
        assertThat(logbook.doubts()).isEmpty();
    }
}
