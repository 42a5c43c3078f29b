package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of activities that are too long, are damaged, or list something else. */
@Timeout(60)
class HostileListsTest extends SentArchives {
    @Test
    void aListOfMillionsOfCellsIsNotTakenIntoMemory() throws IOException {
        byte[] list =
                ("Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2024-03-02 08:15:30,false,,5,300,30:00\n"
                                + ("a,".repeat(100) + "\n").repeat(25_000))
                        .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("list.csv"), list);

        assertThatThrownBy(() -> new ArchiveFiles(directory).check(file, "list.csv"))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("2500000 cells");
        List<Item> items =
                items(new ZipBytes().with("list.csv", list).with("run.fit", RUN).file());
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Recorded.class);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, left -> assertThat(left.reason()).contains("compressed far more"));
    }

    @Test
    void aListOfTooManyLinesIsNotCutWithoutAWord() throws IOException {
        String list =
                "Activity Type,Date,Title,Distance,Time\n" + "Running,2024-03-02 08:15:30,,5,30:00\n".repeat(100_001);
        Path file = Files.writeString(directory.resolve("list.csv"), list);

        assertThatThrownBy(() -> new ArchiveFiles(directory).check(file, "list.csv"))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("100000 lines");
    }

    @Test
    void aLongTableOfSomethingElseIsNoFailure() throws IOException {
        String weights = "Date,Weight\n" + "2024-01-01,70\n".repeat(100_001);

        assertThat(items(new ZipBytes()
                        .with("weights.csv", weights)
                        .with("run.fit", RUN)
                        .file()))
                .singleElement()
                .isInstanceOf(Item.Recorded.class);
    }

    @Test
    void aListThatIsDamagedWithinTheArchiveIsToldAndHarmsNothingElse() throws IOException {
        String list = "Activity Type,Date,Title,Distance,Time\n" + "Running,2024-03-02 08:15:30,,5,30:00\n".repeat(20);
        byte[] archive =
                new ZipBytes().with("list.csv", list).with("run.fit", RUN).file();
        byte[] cutOff = withShortenedStream(archive);

        for (byte[] damaged : List.of(overwritten(archive), cutOff)) {
            List<Item> items = items(damaged);

            assertThat(items).hasSize(2);
            assertThat(items.get(0)).isInstanceOf(Item.Recorded.class);
            assertThat(items.get(1))
                    .isEqualTo(new Item.Unreadable("list.csv", "The list is damaged within the archive.", null));
        }
    }

    private static byte[] overwritten(byte[] archive) {
        byte[] damaged = archive.clone();
        Arrays.fill(damaged, 40, 60, (byte) 0x5a);
        return damaged;
    }

    /** The list of files says that the first one has fewer bytes than it has. */
    private static byte[] withShortenedStream(byte[] archive) {
        byte[] shortened = archive.clone();
        ByteBuffer bytes = ByteBuffer.wrap(shortened).order(ByteOrder.LITTLE_ENDIAN);
        int directoryEntry = bytes.getInt(archive.length - 22 + 16);
        bytes.putInt(directoryEntry + 20, bytes.getInt(directoryEntry + 20) - 20);
        return shortened;
    }

    @Test
    void whatAListDoesNotTellByWhenItWasAndItsDamageAreTold() throws IOException {
        String list =
                "[{\"summarizedActivitiesExport\":[{\"activityId\":1,\"activityType\":\"running\",\"beginTimestamp\":"
                        + "1700000000000,\"duration\":1800000},{\"name\":\"no start\"},{\"activityId\":2,\"begin";

        List<Item> items = items(new ZipBytes()
                .with("DI_CONNECT/me_0_summarizedActivities.json", list)
                .file());

        assertThat(items).hasSize(3);
        assertThat(items.get(0)).isInstanceOf(Item.Listed.class);
        assertThat(items)
                .filteredOn(Item.Unreadable.class::isInstance)
                .extracting(Item::file)
                .containsExactly("DI_CONNECT/me_0_summarizedActivities.json, activity 2");
        assertThat(items.get(2))
                .isEqualTo(new Item.Doubt(
                        "DI_CONNECT/me_0_summarizedActivities.json",
                        "The list is damaged: what stands behind the damage could not be read."));
    }

    @Test
    void aListOfWhichNothingIsLeftIsAFailure() throws IOException {
        String list = "[{\"summarizedActivitiesExport\":[{\"activityId\":1,\"activityType\":\"runn";

        assertThat(items(list.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Item.Unreadable(
                        "sent.zip, activity 1", "The list is damaged: none of its activities could be read.", null));
    }
}
