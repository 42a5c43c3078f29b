package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.testkit.GpxText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** GPX files that are damaged, lack something, or are written as few programs write them. */
class GpxOddFilesTest extends GpxFiles {
    @Test
    void prefixesThatNobodyDeclaredAreReadAndToldOf() {
        String undeclared = new GpxText(START)
                .track("", "running")
                .segment()
                .point(0, 0, "<extensions><x:hr>150</x:hr></extensions>")
                .point(300, 900, "<extensions><x:hr>150</x:hr></extensions>")
                .endSegment()
                .endTrack()
                .text();

        Read read = (Read) new ActivityFiles().read(undeclared.getBytes(StandardCharsets.UTF_8), "run.gpx");

        assertThat(read.recordings().get(0).totals().averageHeartRate().bpm()).isEqualTo(150);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("undeclared prefixes"));
    }

    @Test
    void aDamagedFileGivesThePointsBeforeTheDamage() {
        byte[] cut = aKilometre().text().substring(0, 3000).getBytes(StandardCharsets.UTF_8);

        Read read = read(cut);

        assertThat(read.warnings()).anyMatch(warning -> warning.contains("damaged or cut off"));
        assertThat(read.recordings().get(0).samples().size()).isGreaterThan(10);
    }

    @Test
    void pointsWithoutATimeAreLeftOutAndCounted() {
        String text = aKilometre().text().replaceFirst("<time>[^<]*</time>", "");

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).warnings())
                .containsExactly("Points without a time were skipped: 1 of 61.");
    }

    @Test
    void aRouteWithoutTimesIsRefused() {
        assertThat(refusal(aKilometre().text().replaceAll("<time>[^<]*</time>", "")))
                .contains("without times");
    }

    @Test
    void aFileWithoutTracksIsRefused() {
        assertThat(refusal("<gpx><wpt lat=\"1\" lon=\"2\"><time>2024-05-01T06:00:00Z</time></wpt></gpx>"))
                .contains("no track points");
    }

    @Test
    void pointsOfOneMomentAreRefused() {
        assertThat(refusal(new GpxText(START)
                        .track("", "running")
                        .segment()
                        .point(0, 0)
                        .point(0, 3)
                        .endSegment()
                        .endTrack()
                        .text()))
                .contains("the same time");
    }

    @Test
    void entitiesAreNeitherFetchedNorExpanded() {
        String bomb = "<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String text = aKilometre().text().replace("<gpx", bomb + "<gpx").replace("Before breakfast", "&b;&x;");

        ReadOutcome outcome = new ActivityFiles().read(text.getBytes(StandardCharsets.UTF_8), "x.gpx");

        if (outcome instanceof Read read) {
            assertThat(read.recordings().get(0).name()).isNullOrEmpty();
        }
    }

    @Test
    void blanksBeforeTheDeclarationAndAByteOrderMarkDoNotMatter() {
        byte[] blanks = ("  \n" + aKilometre().text()).getBytes(StandardCharsets.UTF_8);
        byte[] mark = ("\ufeff" + aKilometre().text()).getBytes(StandardCharsets.UTF_8);

        assertThat(read(blanks).recordings()).hasSize(1);
        assertThat(read(mark).recordings()).hasSize(1);
    }

    @Test
    void utf16IsReadAsWell() {
        byte[] wide = aKilometre().text().replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);

        assertThat(read(wide).recordings()).hasSize(1);
    }

    @Test
    void whatOnlyDeclaresToBeUtf16IsReadAsWhatItIs() {
        byte[] narrow = aKilometre().text().replace("UTF-8", "utf-16").getBytes(StandardCharsets.UTF_8);

        assertThat(read(narrow).recordings()).hasSize(1);
    }
}
