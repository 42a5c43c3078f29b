package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.Prediction;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;

/** What the coach reads of a race prediction. */
record PredictionMessage(String effort, double distanceM, double timeS, double fastS, double slowS, Source source) {

    record Source(double distanceM, LocalDate date) {}

    Prediction prediction() {
        return new Prediction(
                effort,
                Distance.ofMetres(distanceM),
                Duration.ofSeconds(Math.round(timeS)),
                Duration.ofSeconds(Math.round(fastS)),
                Duration.ofSeconds(Math.round(slowS)),
                Distance.ofMetres(source.distanceM()),
                source.date());
    }
}
