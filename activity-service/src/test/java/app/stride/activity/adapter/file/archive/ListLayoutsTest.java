package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.adapter.file.list.Logbook;
import app.stride.activity.adapter.file.list.Logbooks;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as spreadsheets and editors leave them. */
class ListLayoutsTest extends SentArchives {
    private static final String PLAIN = "start_local,distance_m,elapsed_s,type,name\n";

    private static Logbook read(String list) {
        return Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "list.csv").orElseThrow();
    }

    private static List<String> names(Logbook logbook) {
        assertThat(logbook.unreadable()).isEmpty();
        return logbook.entries().stream().map(LogbookEntry::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void aLineEndsAsItDoesOnAnyMachine(String end) {
        Logbook logbook = read((PLAIN + "2026-05-01 07:00,5000,1500,run,a\n2026-05-02 07:00,5000,1500,run,\"b\"\n"
                        + "someday,5000,1500,run,c\n")
                .replace("\n", end));

        assertThat(logbook.entries()).extracting(LogbookEntry::name).containsExactly("a", "b");
        assertThat(logbook.unreadable()).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "\"b\"", "\"b, c\""})
    void aQuoteThatIsNeverClosedSwallowsNoLine(String next) {
        Logbook logbook = read(PLAIN + "2026-05-01 07:00,5000,1500,run,\"oops\n2026-05-02 07:00,5000,1500,run," + next
                + "\n2026-05-03 07:00,5000,1500,run,d\n");

        assertThat(names(logbook)).containsExactly("oops", next.replace("\"", ""), "d");
        assertThat(logbook.doubts()).singleElement().asString().contains("Line 2", "never closed");
    }

    @Test
    void aQuotedCellMayRunOverLines() {
        Logbook logbook = read("start_local,name,distance_m,elapsed_s\n2026-05-01 07:00,\"a \"\"b\"\"\nc\",5000,1500\n"
                + "2026-05-02 07:00,d,5000,1500\n");

        assertThat(names(logbook)).containsExactly("a \"b\"\nc", "d");
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void whatHoldsNothingSaysWhatWouldBeTaken() {
        assertThatThrownBy(() -> items(new ZipBytes().file()))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("no recording in it");
        assertThatThrownBy(() ->
                        items(new ZipBytes().with("xl/workbook.xml", "<x/>").file()))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("save the sheet as CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=,\n", "\n", "\r\n\r\n", "sep=,\r\n\n"})
    void whatStandsBeforeTheHeaderIsPassedOver(String before) {
        Logbook logbook = read(before + PLAIN + "2026-05-01 07:00,5000,1500,run,a\nsomeday,5000,1500,run,b\n");

        assertThat(logbook.entries()).extracting(LogbookEntry::name).containsExactly("a");
        assertThat(logbook.unreadable())
                .containsExactly(before.length() - before.replace("\n", "").length() + 3);
    }

    @Test
    void theSeparatorThatIsNamedCounts() {
        Logbook logbook = read("sep=;\nstart_local;distance_m;elapsed_s;type\n2026-05-01 07:12:00;10000;3000;run\n");

        assertThat(logbook.entries()).hasSize(1);
    }

    @Test
    void garminsListIsKnownAfterASpreadsheetHasSavedIt() {
        Logbook logbook = read("Aktivitätstyp;Datum;Favorit;Titel;Distanz;Kalorien;Zeit;Ø HF;Maximale HF;Aerober TE\n"
                + "Laufen;01.05.2026 07:12;FALSCH;Morgenlauf;10,05;600;00:50:00;150;170;3,0\n");

        assertThat(names(logbook)).containsExactly("Morgenlauf");
        assertThat(logbook.entries().get(0).day()).isEqualTo("2026-05-01");
        assertThat(logbook.entries().get(0).totals().distance().metres()).isEqualTo(10_050);
    }

    @Test
    void lettersOfWindowsAreRead() {
        byte[] list = (PLAIN + "2026-05-01 07:12:00,10000,3000,Laufen,Kieler Förde – „schön“\n")
                .getBytes(Charset.forName("windows-1252"));

        Logbook logbook = Logbooks.read(list, "list.csv").orElseThrow();

        assertThat(names(logbook)).containsExactly("Kieler Förde – „schön“");
        assertThat(Logbooks.recognizes(list)).isTrue();
    }

    @Test
    void aPackedListIsRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write((PLAIN + "2026-05-01 07:12:00,10000,3000,run,a\n").getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(directory.resolve("a.csv.gz"), packed.toByteArray());
        ArchiveFiles archives = new ArchiveFiles(directory);

        assertThat(archives.recognizes(file)).isTrue();
        archives.check(file, "a.csv.gz");
        try (Contents contents = archives.open(file, "a.csv.gz")) {
            assertThat(contents.size()).isOne();
        }
    }

    @Test
    void aPackedListThatIsCutIsRefused() throws IOException {
        byte[] damaged = new byte[40];
        damaged[0] = 0x1f;
        damaged[1] = (byte) 0x8b;
        Path file = Files.write(directory.resolve("a.csv.gz"), damaged);

        assertThat(new ArchiveFiles(directory).recognizes(file)).isFalse();
        assertThatThrownBy(() -> new ArchiveFiles(directory).check(file, "a.csv.gz"))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aListOfUnknownColumnsIsToldWhichOnesItNeeds() {
        byte[] own = "Date,Distance,Time,Heart rate\n2026-05-01,10.5,50:00,150\n".getBytes(StandardCharsets.UTF_8);

        assertThat(new ActivityFiles().read(own, "own.csv"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("start_local", "distance_m", "elapsed_s"));
    }
}
