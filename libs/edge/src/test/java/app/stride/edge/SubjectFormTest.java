package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectFormTest {
    @Test
    void whateverIssuersNameTheirUsersIsTaken() {
        assertThat(Stream.of(
                        "1",
                        "anna",
                        "f:9b2c51de:Anna Muster",
                        "auth0|5f7c8ec7c33c6c004bbafe82",
                        "a-client@clients",
                        "Jürgen 走る \ud83c\udfc3",
                        "x".repeat(255),
                        "ü".repeat(255)))
                .allMatch(SubjectForm::isOf);
    }

    @Test
    void blankOnesAreNot() {
        assertThat(Stream.of("", " ", "\t", "\u2003")).noneMatch(SubjectForm::isOf);
    }

    @Test
    void norIsWhatADatabaseRefusesOrCannotTellApart() {
        assertThat(Stream.of(
                        "anna\0",
                        "\0",
                        "an\nna",
                        "anna\u007f",
                        "\u0085anna",
                        "\ud800",
                        "\udbff",
                        "anna\ud83c",
                        "\udfc3anna",
                        "\udfc3\ud83c"))
                .noneMatch(SubjectForm::isOf);
    }

    @Test
    void norIsALongerOneThanOpenIdConnectAllows() {
        assertThat(Stream.of("x".repeat(256), "x".repeat(5_000))).noneMatch(SubjectForm::isOf);
    }
}
