package app.stride.activity.adapter.file.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01T06:00:00Z",
                "2024-02-29T23:59:59.123Z",
                "2012-01-26T18:11:00+01:00",
                "2021-01-07T21:51:59.179+01:15",
                "1999-12-31T00:00:00-11:30"
            })
    void timesAreReadAsJavaReadsThem(String text) {
        assertThat(DateTimeText.millis(text))
                .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    }

    @Test
    void finerThanAMillisecondIsCut() {
        assertThat(DateTimeText.millis(" 2021-07-04T11:23:19.418999Z "))
                .isEqualTo(Instant.parse("2021-07-04T11:23:19.418Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01t06:00:00z",
                "2024-05-01 06:00:00",
                "2024-05-01T06:00Z",
                "2024-05-01T06:00",
                "2024-05-01T08:00+02:00",
                "2024-05-01T08:00:00+0200",
                "2024-05-01T08:00:00+02",
                "2024-05-01T06:00:00,000Z"
            })
    void whatProgramsMakeOfATimeIsUnderstood(String text) {
        assertThat(DateTimeText.millis(text))
                .isEqualTo(
                        OffsetDateTime.parse("2024-05-01T06:00:00Z").toInstant().toEpochMilli());
    }

    @Test
    void aTimeWithoutAZoneIsUtc() {
        assertThat(DateTimeText.millis("2024-05-01T06:00:00"))
                .isEqualTo(Instant.parse("2024-05-01T06:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-13-01T06:00:00Z",
                "2023-02-29T06:00:00Z",
                "2024-05-01T99:00:00Z",
                "2024/05/01 06:00:00",
                "0000-00-00T00:00:00Z",
                "2024-05-0xT06:00:00Z",
                "2024-05-01T06:00x",
                "2024-05-01T06:00:0"
            })
    void whatIsNoTimeIsAbsent(String text) {
        assertThat(DateTimeText.millis(text)).isEqualTo(DateTimeText.ABSENT);
    }

    @Test
    void onlyARealOffsetTellsWhereItWas() {
        assertThat(DateTimeText.offset("2012-01-26T18:11:00+01:00")).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(DateTimeText.offset("2012-01-26T18:11:00-0330")).isEqualTo(ZoneOffset.ofHoursMinutes(-3, -30));
        assertThat(DateTimeText.offset("2012-01-26T18:11:00Z")).isNull();
        assertThat(DateTimeText.offset("2012-01-26T18:11:00+00:00")).isNull();
        assertThat(DateTimeText.offset("2012-01-26T18:11:00")).isNull();
        assertThat(DateTimeText.offset("2012-01-26T18:11:00+25:00")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "Infinity",
                "1e999",
                "1,2,5",
                "0x1p3z",
                "--",
                "11111111111111111111111111111111111111111"
            })
    void whatIsNoNumberIsAbsent(String text) {
        assertThat(DecimalText.of(text)).isNaN();
    }

    @Test
    void aPhonesLanguageMayPutACommaBeforeTheDecimals() {
        assertThat(DecimalText.of("48,125")).isEqualTo(48.125);
    }
}
