package app.stride.coach.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.testkit.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralsTest {
    private static final String TEXT = Samples.text("/safety/referrals.md");

    static Stream<Alarm> alarms() {
        return Stream.of(Concern.values())
                .flatMap(concern -> Stream.of(Language.values()).map(language -> new Alarm(concern, language)));
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void everyAlarmHasWordsThatSendToAProfessionalAndSayWhatIsUrgent(Alarm alarm) {
        String words = Referrals.read(TEXT).to(alarm);
        assertThat(words)
                .containsPattern("(?i)doctor|emergency number|\\barzt|ärztin|notruf")
                .containsPattern("(?i)112|emergency department|notaufnahme")
                .doesNotContain("##", "http");
    }

    @Test
    void whatACheckInRaisedSaysSoAndTheWayBack() {
        Referrals referrals = Referrals.read(TEXT);
        Alarm heart = new Alarm(Concern.CHEST_PAIN, Language.EN);
        assertThat(referrals.toCheckIn(heart)).startsWith(referrals.to(heart)).contains("check-in", "cleared you");
        Alarm despair = new Alarm(Concern.SELF_HARM, Language.EN);
        assertThat(referrals.toCheckIn(despair)).isEqualTo(referrals.to(despair));
    }

    @Test
    void aMissingTextIsNoticedAtTheStart() {
        assertThatThrownBy(() -> Referrals.read(TEXT.replace("## injury de", "## injury en")))
                .hasMessageContaining("INJURY in DE");
        assertThatThrownBy(() -> Referrals.read(TEXT.replace("## check_in de", "## check_in en")))
                .hasMessageContaining("check-in");
    }
}
