package app.stride.coach.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AilmentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fever and no energy",
                "Fever, not over yet",
                "I have a cold",
                "Caught a bad cold yesterday",
                "I am sick",
                "Felt ill all day",
                "I was sick",
                "Sick, stayed in bed",
                "Tired and sick",
                "No run. Flu.",
                "Ich bin krank, kein Lauf",
                "Seit gestern erkältet"
            })
    void anIllnessIsHeard(String note) {
        assertThat(Ailment.in(note)).contains(Ailment.ILLNESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"knee pain, did not sleep", "Not much sleep. My calf hurts", "Das Knie tut weh, nicht gelaufen"})
    void painIsHeard(String note) {
        assertThat(Ailment.in(note)).contains(Ailment.PAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Felt strong on a cold morning",
                "Had a cold shower",
                "sick of the treadmill",
                "I am sick of the treadmill",
                "Sick pace today",
                "ill-fitting shoes",
                "New shoes, felt ill-fitting",
                "No pain any more",
                "I don't have a cold",
                "Not sick",
                "The flu is over",
                "The pain in my calf is gone",
                "Recovered from the flu",
                "Without pain or fever",
                "Keine Schmerzen",
                "Das Fieber ist vorbei"
            })
    void whatIsNoneOrOverIsNot(String note) {
        assertThat(Ailment.in(note)).isEmpty();
    }
}
