package app.stride.coach.adapter.rest;

import app.stride.coach.domain.verification.Verification;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the numbers of an answer are known. */
final class CheckedNumbers {

    private CheckedNumbers() {}

    /** A part of the answer, and the facts that show it. */
    @Schema(
            name = "Citation",
            description = "A number or a sentence of the answer, and the ids of the facts that show it.")
    record CitationView(String text, List<String> facts) {

        static List<CitationView> of(Verification verification) {
            return verification.citations().stream()
                    .map(citation -> new CitationView(citation.text(), citation.facts()))
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
