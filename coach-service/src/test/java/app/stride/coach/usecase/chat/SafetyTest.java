package app.stride.coach.usecase.chat;

import static app.stride.coach.testkit.Pictures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.safety.Caution;
import app.stride.coach.domain.safety.Concern;
import app.stride.coach.domain.safety.Referrals;
import app.stride.coach.domain.safety.SafetyRules;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.testkit.Pictures;
import app.stride.coach.testkit.Samples;
import app.stride.coach.testkit.Turns;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Observations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafetyTest {

    private static final String CLEARED = "My doctor cleared me";
    private static final Access ACCESS = new Access(new AthleteId("ada"), "Bearer x", "r-1");

    private final List<String> causes = new ArrayList<>();
    private final Safety safety = new Safety(
            SafetyRules.read(Samples.text("/safety/concerns.txt")),
            SafetyRules.read(Samples.text("/safety/advice.txt")),
            Referrals.read(Samples.text("/safety/referrals.md")),
            new Causes());

    @Test
    void aCheckInOfTodayOrYesterdayCountsLikeAMessage() {
        assertThat(referral(noted(TODAY, "Chest pain on the hill"), said("What should I run?")))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Please stop").contains("check-in"));
        assertThat(referral(noted(TODAY.minusDays(1), "Chest pain on the hill"), said("What should I run?")))
                .isPresent();
        assertThat(referral(noted(TODAY.minusDays(2), "Chest pain on the hill"), said("What should I run?")))
                .isEmpty();
        assertThat(causes).containsExactly("note", "note");
    }

    @Test
    void aLaterCheckInTakesItBackOnlyWhereItTellsOfADoctorsWord() {
        TrainingPicture fine = noted(TODAY.minusDays(1), "Chest pain on the hill", "Slept well");
        TrainingPicture cleared = noted(TODAY.minusDays(1), "Chest pain on the hill", CLEARED);
        assertThat(referral(fine, said("What should I run?"))).isPresent();
        assertThat(referral(cleared, said("What should I run?"))).isEmpty();
    }

    @Test
    void aDoctorsWordCountsForTheRestOfTheConversationButNotWhenItIsOlder() {
        TrainingPicture picture = noted(TODAY, "Chest pain on the hill");
        assertThat(referral(picture, said(CLEARED))).isEmpty();
        assertThat(referral(picture, List.of(at(TODAY, CLEARED), at(TODAY, "And tomorrow?"))))
                .isEmpty();
        assertThat(referral(picture, List.of(at(TODAY.minusDays(1), CLEARED), at(TODAY, "And tomorrow?"))))
                .isPresent();
        assertThat(referral(picture, List.of(Turns.ofCoach(CLEARED, noon(TODAY)), at(TODAY, "And tomorrow?"))))
                .isPresent();
    }

    @Test
    void nobodyIsClearedOfWantingToHarmThemselves() {
        assertThat(referral(noted(TODAY, "I want to kill myself"), said(CLEARED)))
                .isPresent();
        assertThat(referral(noted(TODAY.minusDays(1), "I want to kill myself", CLEARED), said("And now?")))
                .isPresent();
    }

    @Test
    void whatTheAnswerHasToHeedIsToldTheModel() {
        assertThat(safety.cautions(Optional.of(noted(TODAY, "Fever")), said("And now?")))
                .containsExactly(Caution.FEVER);
        assertThat(safety.cautions(Optional.empty(), said(CLEARED))).containsExactly(Caution.CLEARED);
        assertThat(safety.cautions(Optional.of(noted(TODAY, "Slept well")), said("And now?")))
                .isEmpty();
    }

    @Test
    void aFeverKeepsNobodyFromHavingTheirPlanChanged() {
        assertThat(referral(noted(TODAY, "Fever"), said("Take this week's runs out")))
                .isEmpty();
    }

    @Test
    void anAcheLeavesTheCoachButNotTheBriefingsTraining() {
        TrainingPicture aching = noted(TODAY.minusDays(1), "Chest pain on the hill", "Suspected stress fracture");
        TrainingPicture onlyAching = noted(TODAY, "Suspected stress fracture");
        assertThat(referral(onlyAching, said("Take this week's runs out"))).isEmpty();
        assertThat(safety.cautions(Optional.of(onlyAching), said("And now?"))).containsExactly(Caution.INJURY);
        assertThat(safety.referralInBriefing(onlyAching, said("And now?"), ACCESS))
                .isPresent();
        assertThat(referral(aching, said("And now?"))).isPresent();
    }

    private Optional<String> referral(TrainingPicture picture, List<Turn> said) {
        return safety.referral(picture, said, ACCESS);
    }

    /** Notes of days that follow each other. */
    private static TrainingPicture noted(LocalDate first, String... notes) {
        List<CheckIn> days = new ArrayList<>();
        for (int day = 0; day < notes.length; day++) {
            days.addAll(Pictures.ofARunner()
                    .noted(first.plusDays(day), notes[day])
                    .build()
                    .checkIns()
                    .found()
                    .orElseThrow());
        }
        return Pictures.ofARunner().checkedIn(days).build();
    }

    private static List<Turn> said(String words) {
        return List.of(at(TODAY, words));
    }

    private static Turn at(LocalDate day, String words) {
        return Turn.ofAthlete(words, noon(day));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** Why somebody was referred. */
    private final class Causes implements Observations {
        @Override
        public void toolCalled(String name, boolean failed) {}

        @Override
        public void answered(int unverified, boolean corrected) {}

        @Override
        public void referred(Concern concern, String cause) {
            causes.add(cause);
        }
    }
}
