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
                "SAFETY: chest pain|CHEST_PAIN|EN",
                "SAFETY: self-harm|SELF_HARM|EN",
                "SAFETY: suicidal thoughts de|SELF_HARM|DE",
                "SAFETY: heart|CHEST_PAIN|EN",
                "Safety: Chest Pain.|CHEST_PAIN|EN",
                "SAFETY: dizziness|FAINTING|EN",
                "SAFETY: eating_disorder|EATING|EN",
                "**SAFETY**: injured knee|INJURY|EN",
                "SAFETY: nonsense|INJURY|EN",
                "SAFETY:|INJURY|EN",
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
                "Safety: run against the traffic, and eat enough.\nSleep well.",
                "For your safety:\n- a light\n- a vest",
                "Safety:\n- Heart rate\n- Pace",
                "**Safety: self-assessment**",
                "Safety: essential gear",
                "For safety: eat first.",
                "Safety: heart rate",
                "SAF",
                "Your runs are as good as last week's",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry to hear that.\n\nSAFETY: injury",
                "I'm sorry to hear that.\nSAFETY:\ninjury",
                "I'm sorry to hear that. `SAFETY: injury`\nRun 5 km tomorrow.",
                "I'm sorry to hear that. SAFETY: injury, and until then run slowly, as slowly as you can, and do not forget to drink."
            })
    void aConcernThatIsHeardLateEndsTheAnswer(String answer) {
        String referral = REFERRALS.to(new Alarm(Concern.INJURY, Language.EN));
        AnswerGuard whole = new AnswerGuard(ADVICE, REFERRALS);
        assertThat((whole.next(answer) + "|" + whole.end()).replaceAll("\\s+\\|", "|"))
                .isEqualTo("I'm sorry to hear that.|" + referral);
        assertThat(letterByLetter(new AnswerGuard(ADVICE, REFERRALS), answer))
                .startsWith("I'm sorry to hear that.")
                .endsWith(referral)
                .doesNotContain("SAFETY", "Run 5 km", "slowly");
    }

    private static String letterByLetter(AnswerGuard guard, String answer) {
        StringBuilder shown = new StringBuilder();
        answer.codePoints().forEach(letter -> shown.append(guard.next(Character.toString(letter))));
        return shown.append(guard.end()).toString();
    }
}
