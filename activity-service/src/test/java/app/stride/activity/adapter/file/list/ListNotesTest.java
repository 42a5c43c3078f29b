package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Totals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Garmin's list in other languages, and what its import says where the list does not tell its units. */
class ListNotesTest {
    private static Logbook read(String list) {
        return Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "Activities.csv")
                .orElseThrow();
    }

    @Test
    void theFiguresOfAnItalianListAreFound() {
        Logbook logbook = read(
                "Tipo di attività,Data,Preferito,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,TE aerobico,"
                        + "Cadenza di corsa media,Ascesa totale,Tempo in movimento,Tempo trascorso\n"
                        + "Corsa,2026-05-01 07:12:00,false,Roma,\"10,05\",600,00:50:00,150,170,\"3,0\",170,100,00:49:50,00:58:00\n");

        Totals totals = logbook.entries().get(0).totals();
        assertThat(totals.elapsed()).isEqualTo(Duration.ofMinutes(58));
        assertThat(totals.moving()).isEqualTo(Duration.ofSeconds(2990));
        assertThat(totals.averageCadence()).isEqualTo(170);
        assertThat(totals.elevationGainMetres()).isEqualTo(100);
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void unitsThatNothingTellsAreToldToBeDoubtful() {
        Logbook logbook =
                read("Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Total Ascent,Avg Pace\n"
                        + "Running,2026-05-01 07:12:00,false,Home,6.21,600,00:50:00,150,170,100,8:03\n");

        assertThat(logbook.entries()).hasSize(1);
        assertThat(logbook.doubts()).singleElement().asString().contains("kilometres or in miles");
    }
}
