package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of older layouts, and lines that leave out what most tell. */
class OddListsTest {
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    private static LogbookEntry only(String text) {
        Logbook logbook = Logbooks.read(text.getBytes(StandardCharsets.UTF_8), "x_summarizedActivities.json")
                .orElseThrow();
        assertThat(logbook.unreadable()).isEmpty();
        assertThat(logbook.entries()).hasSize(1);
        return logbook.entries().get(0);
    }

    @Test
    void stravasListOf2018IsInMetres() {
        LogbookEntry entry = only("id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
                + "77,2018-09-02 06:15:30,Dawn,Run,,1275,5612.4,false,,activities/77.gpx.gz\n");

        assertThat(entry.instant()).isEqualTo(Instant.parse("2018-09-02T06:15:30Z"));
        assertThat(entry.name()).isEqualTo("Dawn");
        assertThat(entry.sport()).isEqualTo(Sport.RUN);
        assertThat(entry.totals().distance().metres()).isEqualTo(5612.4);
        assertThat(entry.totals().elapsed()).isEqualTo(Duration.ofSeconds(1275));
        assertThat(entry.file()).isEqualTo("activities/77.gpx.gz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_utc,distance_m,moving_s\n2024-05-01T06:00:00Z,5000,1500\n",
                "start_local,type,distance_m,elapsed_s\n2024-05-01T08:00:00,,5000,1500\n",
                "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n"
                        + ",2024-05-01 08:00:00,false,Dawn,5.00,400,00:25:00\n",
                "[{\"summarizedActivitiesExport\":[{\"beginTimestamp\":1714543200000,\"duration\":1500000,\"distance\":500000}]}]"
            })
    void aRunNeedNotSayThatItIsOne(String list) {
        assertThat(only(list).recording(HOME).sport()).isEqualTo(Sport.RUN);
    }

    @Test
    void aSportOfStravasInWordsThatAreNotKnownIsNone() {
        LogbookEntry entry = only("Id,Kuupäev,Nimi,Tegevus,Kirjeldus,Aeg,Vahemaa,Puls,Fail\n"
                + "77,\"27.01.2021, 13:57:47\",x,Sõudmine,,1275,4.61,,activities/77.fit\n");

        assertThat(entry.sport()).isNull();
        assertThat(entry.recording(HOME).sport()).isEqualTo(Sport.OTHER);
    }

    @Test
    void garminMeansUniversalTimeWhereItTellsIt() {
        LogbookEntry entry =
                only("[{\"summarizedActivitiesExport\":[{\"activityType\":\"running\",\"duration\":1500000,"
                        + "\"beginTimestamp\":1700000000000,\"startTimeLocal\":1700000000000,\"distance\":500000}]}]");

        assertThat(entry.recording(HOME).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"avgRunCadence\":84.0,\"avgDoubleCadence\":168.0",
                "\"avgDoubleCadence\":168.0",
                "\"avgRunCadence\":84.0",
                "\"avgRunCadence\":168.0"
            })
    void garminsExportTellsTheStepsOfOneFootOrOfBoth(String cadence) {
        LogbookEntry entry = only("[{\"summarizedActivitiesExport\":[{\"activityType\":\"running\","
                + "\"duration\":1500000,\"beginTimestamp\":1.7E12,\"distance\":500000," + cadence + "}]}]");

        assertThat(entry.totals().averageCadence()).isEqualTo(168);
    }

    @Test
    void aPlainListThatTellsTheSameTimeTwiceTellsNoZone() {
        LogbookEntry entry = only("start_local,start_utc,type,distance_m,moving_s\n"
                + "2024-05-01T06:00:00,2024-05-01T06:00:00Z,Run,5000,1500\n");

        assertThat(entry.recording(HOME).zone()).isNull();
    }

    @Test
    void zerosOfARunWereNotMeasured() {
        String list = "start_utc,type,distance_m,moving_s,elapsed_s\n2024-05-01T06:00:00Z,Run,0,0,1500\n";

        LogbookEntry run = only(list);
        LogbookEntry ride = only(list.replace("Run", "Ride"));

        assertThat(run.totals().distance()).isNull();
        assertThat(run.totals().moving()).isNull();
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(1500));
        assertThat(ride.totals().distance().isZero()).isTrue();
    }
}
