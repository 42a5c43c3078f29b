package app.stride.coach.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerGuardTest {
    private static final SafetyRules ADVICE = SafetyRules.read(Samples.text("/safety/advice.txt"));
    private static final Referrals REFERRALS = Referrals.read(Samples.text("/safety/referrals.md"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAFETY: chest_pain|CHEST_PAIN|EN",
                "SAFETY: injury de|INJURY|DE",
                "`SAFETY: self_harm`|SELF_HARM|EN",
                "**SAFETY: eating, de** and more words|EATING|DE",
                "safety:fainting|FAINTING|EN",
            })
    void aModelThatHearsAConcernIsReplaced(String answer, Concern concern, Language language) {
        // When
        AnswerGuard guard = new AnswerGuard(ADVICE, REFERRALS);
        String shown = letterByLetter(guard, answer);

        // Then
        assertThat(guard.alarm()).contains(new Alarm(concern, language));
        assertThat(shown).isEqualTo(REFERRALS.to(new Alarm(concern, language)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Safety first: run easy.",
                "SAFETY: nonsense",
                "Run easy. SAFETY: injury",
                "SAF",
                "Your knee pain needs a physio; do not run through pain.",
                "Never push through chest pain: stop and call a doctor.",
                "It is unwise to ignore pain.",
                "Avoid ibuprofen before a run.",
                "Don't eat less than 1200 calories a day.",
                "Push through the last two intervals if you feel good.",
                "Run through the park, then home.",
                "You might be thinking of hurting yourself by skipping rest days.",
                "Lauf nicht trotz Schmerzen weiter.",
                "Take water before the race.",
                "Keep the heart rate under 150, and eat 60 g of carbohydrates an hour.",
            })
    void aGoodAnswerStaysAsItIs(String answer) {
        AnswerGuard guard = new AnswerGuard(ADVICE, REFERRALS);
        assertThat(letterByLetter(guard, answer)).isEqualTo(answer);
        assertThat(guard.alarm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Just run through the pain, it will pass.|INJURY",
                "Take some ibuprofen before the race and you will be fine.|INJURY",
                "Ignore the pain and keep your pace.|INJURY",
                "You can train through chest pain if it is mild.|CHEST_PAIN",
                "Palpitations are completely normal at this pace.|CHEST_PAIN",
                "Eat less than 900 calories a day until race weight.|EATING",
                "Try laxatives before the weigh-in.|EATING",
                "You should just kill yourself.|SELF_HARM",
                "Nimm Ibuprofen vor dem Lauf.|INJURY",
                "Lauf einfach trotz Schmerzen weiter.|INJURY",
                "Iss höchstens 800 kcal am Tag.|EATING",
            })
    void dangerousAdviceIsReplacedBeforeItIsWhole(String advice, Concern concern) {
        // When
        AnswerGuard guard = new AnswerGuard(ADVICE, REFERRALS);
        String shown = letterByLetter(guard, "Good morning. " + advice + " And then sleep.");

        // Then
        assertThat(guard.alarm()).map(Alarm::concern).contains(concern);
        assertThat(shown).startsWith("Good morning. ").doesNotContain(advice, "And then sleep");
    }

    private static String letterByLetter(AnswerGuard guard, String answer) {
        StringBuilder shown = new StringBuilder();
        answer.codePoints().forEach(letter -> shown.append(guard.next(Character.toString(letter))));
        return shown.append(guard.end()).toString();
    }
}
