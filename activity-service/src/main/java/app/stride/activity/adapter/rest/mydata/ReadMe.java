package app.stride.activity.adapter.rest.mydata;

import app.stride.activity.usecase.mydata.ForeignBelongings.Part;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The file of an archive that tells what is where, and what is not there. */
final class ReadMe {
    private static final String TEXT = """
            Everything that Stride stores about you.

            profile.json          your profile and your current fitness
            %sdaily-checkins/       your daily check-ins, one file per year
            activities/           one file per activity: its figures, laps and best efforts
            originals/            the files that you uploaded, byte for byte

            What is too long for one file goes on in the next: plans-2.json follows plans.json, and so on.
            Names tell the unit; otherwise durations are in seconds, distances in metres, heart rates in beats
            per minute. null means unknown.

            Left out is what Stride keeps for its own work: how many tokens of a language model your questions
            used on a day, which of your figures an answer of the coach was checked against, the keys of repeated
            requests, and a digest of the address of your calendar feed.
            %s""";

    /** How far the names of files go in the list. */
    private static final String LINE = "%-22s%s\n";

    private static final String MISSING = """

            NOT INCLUDED: your %s. This installation does not tell where they are kept (%s);
            ask whoever runs it.
            """;

    private ReadMe() {}

    /** @param parts what the archive holds of what other services keep */
    static String of(Set<Part> parts) {
        return TEXT.formatted(
                parts.stream()
                        .sorted()
                        .map(part -> LINE.formatted(ForeignParts.fileName(part, 1), ForeignParts.contents(part)))
                        .collect(Collectors.joining()),
                Arrays.stream(Part.values())
                        .filter(part -> !parts.contains(part))
                        .map(part -> MISSING.formatted(ForeignParts.words(part), ForeignParts.setting(part)))
                        .collect(Collectors.joining()));
    }
}
