package app.stride.coach.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyRulesTest {
    private static final SafetyRules RULES = SafetyRules.read(Samples.text("/safety/concerns.txt"));

    static List<String> alarming() {
        return Samples.lines("/safety/alarming.txt");
    }

    static List<String> cleared() {
        return Samples.lines("/safety/cleared.txt");
    }

    static List<String> harmless() {
        return Samples.lines("/safety/harmless.txt");
    }

    @ParameterizedTest
    @MethodSource("alarming")
    void whatCallsForAProfessionalIsHeard(String line) {
        // Given
        String[] parts = line.split(" \\| ", 2);
        String[] expected = parts[0].split(" ");

        // When, Then
        assertThat(RULES.alarm(parts[1]))
                .contains(new Alarm(Concern.of(expected[0]).orElseThrow(), Language.of(expected[1])));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatOnlySoundsLikeItIsNot(String words) {
        assertThat(RULES.alarm(words)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cleared")
    void whomADoctorHasClearedIsNotSentThereAgain(String words) {
        assertThat(RULES.alarm(words)).isEmpty();
        assertThat(RULES.tellOfClearance(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When will my doctor clear me?",
                "Has my doctor cleared me?",
                "My doctor has not cleared me yet",
                "Can I run again?",
                "Wann darf ich wieder laufen?",
                "Ich darf noch nicht wieder laufen",
                "My doctor cleared me, but today my chest hurts again",
                "My doctor cleared me two years ago",
                "My doctor cleared me, but it's back",
                "I wish my doctor cleared me",
                "My friend's doctor cleared her",
                "I got the green light from my wife",
                "Mein Arzt hat mir grünes Licht gegeben, aber es ist wieder da",
                "Ich habe grünes Licht von meiner Frau bekommen"
            })
    void whatIsNoClearanceIsNotTakenForOne(String words) {
        assertThat(RULES.tellOfClearance(words)).isFalse();
    }

    @Test
    void thereIsEnoughOfBoth() {
        assertThat(alarming()).hasSizeGreaterThan(80);
        assertThat(harmless()).hasSizeGreaterThan(80);
        for (Concern concern : Concern.values()) {
            assertThat(alarming().stream().filter(line -> line.startsWith(concern.word() + " de")))
                    .as("%s in German", concern)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void theGravestConcernIsAnswered() {
        assertThat(RULES.alarm("My knee hurts, my chest hurts, and I just want to die."))
                .map(Alarm::concern)
                .contains(Concern.SELF_HARM);
        assertThat(RULES.alarm("my knee hurts and I get chest pain"))
                .map(Alarm::concern)
                .contains(Concern.CHEST_PAIN);
    }

    @Test
    void anExceptionExcusesOnlyWhatItSpeaksOf() {
        assertThat(RULES.alarm("My chest strap is tight. But my chest hurts as well."))
                .map(Alarm::concern)
                .contains(Concern.CHEST_PAIN);
        assertThat(RULES.alarm("The intervals killed me. I want to kill myself."))
                .map(Alarm::concern)
                .contains(Concern.SELF_HARM);
    }

    @Test
    void spellingDoesNotHideIt() {
        assertThat(RULES.alarm("MY KNEE HURTS!!!")).isPresent();
        assertThat(RULES.alarm("my\u200b kn\u200bee  hurts")).isPresent();
        assertThat(RULES.alarm("Ｍｙ ｃｈｅｓｔ ｈｕｒｔｓ")).isPresent();
        assertThat(RULES.alarm("Mir ist schwarz vor Augen geworden, also fuehle ich mich mies"))
                .isPresent();
        assertThat(RULES.alarm("I don’t want to live")).isPresent();
        assertThat(RULES.alarm("chest\u2011pain")).isPresent();
        assertThat(RULES.alarm("blacked-out")).isPresent();
        assertThat(RULES.alarm("kneepain since Sunday, run?")).isPresent();
    }

    @Test
    void aRuleThatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> SafetyRules.read("[mood en]\n+ sad")).hasMessageContaining("no such concern");
        assertThatThrownBy(() -> SafetyRules.read("[injury en]\n+ my {nose} hurts"))
                .hasMessageContaining("{nose}");
        assertThatThrownBy(() -> SafetyRules.read("[injury en]\n? hurts")).hasMessageContaining("begins with");
        assertThatThrownBy(() -> SafetyRules.read("[injury en]\n+ (hurts")).hasMessageContaining("(hurts");
    }
}
