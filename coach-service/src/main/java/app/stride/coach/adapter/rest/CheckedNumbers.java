package app.stride.coach.adapter.rest;

import app.stride.coach.domain.verification.Verification;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the numbers of an answer are known. */
final class CheckedNumbers {

    private CheckedNumbers() {}

    /** A part of the answer, the facts that show it, and the day that they are of, where they are of one. */
    @Schema(
            name = "Citation",
            description =
                    "A number or a sentence of the answer, and the ids of the facts that show it. Where the first of them is of a single day, such as a run or a workout, day tells it.")
    record CitationView(
            String text,
            List<String> facts,
            @Schema(nullable = true) @Nullable LocalDate day) {

        static List<CitationView> of(Verification verification) {
            return verification.citations().stream()
                    .map(citation -> new CitationView(citation.text(), citation.facts(), citation.day()))
                    .toList();
        }
    }

    /** A number that nothing shows. */
    @Schema(
            name = "Unverified",
            description =
                    "A number of the answer that neither a fact nor a tool nor you yourself told, and its sentence.")
    record UnverifiedView(String text, String sentence) {

        static List<UnverifiedView> of(Verification verification) {
            return verification.unverified().stream()
                    .map(number -> new UnverifiedView(number.text(), number.sentence()))
                    .toList();
        }
    }
}
