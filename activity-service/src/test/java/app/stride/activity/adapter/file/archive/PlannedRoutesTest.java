package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Item;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was planned and never recorded, in the exports of services. */
class PlannedRoutesTest extends SentArchives {
    private static final String ROUTE =
            "<gpx><trk><name>Plan</name><trkseg><trkpt lat=\"48\" lon=\"11\"/><trkpt lat=\"48.1\" lon=\"11\"/></trkseg></trk></gpx>";
    private static final String COURSE =
            "<TrainingCenterDatabase><Courses><Course><Name>Plan</Name></Course></Courses></TrainingCenterDatabase>";

    @Test
    void amongWhatAServiceKeepsTheyAreNoFailures() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("routes/1.gpx", ROUTE)
                .with("export_1/routes/2.gpx", ROUTE)
                .with("DI_CONNECT/course.tcx", COURSE)
                .file());

        assertThat(items).hasSize(3).allSatisfy(item -> assertThat(item).isInstanceOf(Item.Skipped.class));
    }

    @Test
    void elsewhereTheAthleteIsToldOfThem() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("activities/1.gpx", ROUTE)
                .with("myroutes/2.gpx", ROUTE)
                .with("routes/run.fit", RUN)
                .file());

        assertThat(items).filteredOn(Item.Unreadable.class::isInstance).hasSize(2);
        assertThat(items).filteredOn(Item.Recorded.class::isInstance).hasSize(1);
    }
}
