package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.PersonalBest;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;

/** What the coach reads of a best effort. */
record BestMessage(String effort, double distanceM, double elapsedS, LocalDate date) {

    PersonalBest best() {
        return new PersonalBest(effort, Distance.ofMetres(distanceM), Duration.ofSeconds(Math.round(elapsedS)), date);
    }
}
