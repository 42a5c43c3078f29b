package app.stride.coach.domain.briefing;

import java.util.Map;

/** Why a kind of workout is in a plan, in a sentence. */
final class Purpose {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("rest", "Your recent training takes effect while you rest."),
            Map.entry("easy", "Easy running builds endurance and lets you recover; you should be able to talk."),
            Map.entry("easy_strides", "Easy running builds endurance; the strides keep you quick."),
            Map.entry("long", "The long run builds the endurance your race demands; start slowly."),
            Map.entry("long_pace", "Race pace on tired legs is the closest thing to the race itself."),
            Map.entry("tempo", "Tempo running raises the pace you can hold for an hour: comfortably hard."),
            Map.entry("tempo_short", "A short tempo keeps the threshold sharp without much fatigue."),
            Map.entry("threshold", "Threshold work raises the pace you can hold for an hour: controlled, not all out."),
            Map.entry("intervals", "Intervals raise your aerobic power; the last one should be as fast as the first."),
            Map.entry("race_pace", "This makes race pace familiar; hold back at the start."),
            Map.entry("strides", "Strides keep you quick and cost little."),
            Map.entry("shakeout", "A few easy minutes to wake up your legs before the race."),
            Map.entry("race", "Race day: start no faster than your goal pace."));

    private Purpose() {}

    static String of(String workoutType) {
        return BY_TYPE.getOrDefault(workoutType, "Run by feel, and stop while you still have something left.");
    }
}
