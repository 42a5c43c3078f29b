package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.adapter.rest.athlete.FitnessView.SourceView;
import app.stride.activity.usecase.fitness.PredictRaces.Prediction;
import app.stride.running.Pace;
import app.stride.running.RacePrediction;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an athlete could race over a distance.
 *
 * @param timeS what is most likely on a good day and a fair course
 * @param fastS the better end of the range
 * @param slowS the worse end of the range
 * @param source the effort that it rests on
 */
public record RacePredictionView(
        String effort,
        double distanceM,
        double timeS,
        double fastS,
        double slowS,
        @JsonProperty("pace_s_per_km") double paceSPerKm,
        double vdot,
        SourceView source) {

    static List<RacePredictionView> of(List<Prediction> predictions) {
        return predictions.stream().map(RacePredictionView::of).toList();
    }

    private static RacePredictionView of(Prediction prediction) {
        RacePrediction race = prediction.race();
        return new RacePredictionView(
                prediction.effort().code(),
                race.distance().metres(),
                Math.round(Quantities.seconds(race.time())),
                Math.round(Quantities.seconds(race.fast())),
                Math.round(Quantities.seconds(race.slow())),
                Quantities.tenths(Pace.of(race.distance(), race.time()).secondsPerKilometre()),
                Quantities.hundredths(prediction.estimate().index().value()),
                SourceView.of(prediction.estimate().source()));
    }
}
