package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Item;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The titles that athletes gave in their service stay with the recordings beside the list. */
class ListTitlesTest extends SentArchives {
    private static final String STRAVA =
            "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
                    + "Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename\n"
                    + "1,\"May 1, 2025, 6:00:00 AM\",Früh,Run,,600,1.80,,,false,,,";

    private static @Nullable LogbookEntry described(List<Item> items) {
        return ((Item.Recorded) items.get(0)).entry();
    }

    @Test
    void aFileThatWasUnpackedIsTheOneThatTheListNames() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("activities.csv", STRAVA + "activities/1.fit.gz\n")
                .with("activities/1.fit", RUN)
                .file());

        assertThat(items).hasSize(1);
        assertThat(described(items)).isNotNull();
        assertThat(described(items).name()).isEqualTo("Früh");
    }

    @Test
    void garminsListNamesTheRecordingThatBeganAtItsLocalTime() throws IOException {
        String list = "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n"
                + "Running,2025-05-01 08:00:00,false,Muenchen Running,0.36,60,00:02:00\n";
        byte[] run = new FitRun(Instant.parse("2025-05-01T06:00:00Z"))
                .at(2)
                .run(120, 3, 140)
                .file();

        List<Item> items = items(
                new ZipBytes().with("Activities.csv", list).with("1.fit", run).file());

        assertThat(described(items)).isNotNull();
        assertThat(described(items).name()).isEqualTo("Muenchen Running");
    }
}
