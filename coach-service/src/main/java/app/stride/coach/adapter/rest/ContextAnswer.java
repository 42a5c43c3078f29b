package app.stride.coach.adapter.rest;

import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.context.Section;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the coach knows. */
record ContextAnswer(
        @Schema(description = "Markdown, as the model gets it.")
        String context,

        List<SectionView> sections,
        List<FactView> facts) {

    static ContextAnswer of(AthleteContext context) {
        return new ContextAnswer(
                context.markdown(),
                context.sections().stream().map(SectionView::of).toList(),
                context.facts().stream().map(FactView::of).toList());
    }

    /** A section, and how fresh it is. */
    @Schema(name = "ContextSection")
    record SectionView(
            String name,

            @Schema(description = "When its source answered.", nullable = true) @Nullable Instant asOf,

            @Schema(description = "The service that it comes from.")
            String source,

            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"ok", "stale", "missing"})
            String status) {

        static SectionView of(Section section) {
            return new SectionView(
                    section.topic().id(),
                    section.asOf(),
                    section.source(),
                    section.status().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A value that an answer may cite. */
    @Schema(name = "Fact")
    record FactView(
            String id,

            @Schema(description = "As the context shows it; dates as ISO dates.")
            String value,

            @Schema(description = "For example km, /km, min, bpm, date; empty for a mere number.")
            String unit,

            String source) {

        static FactView of(Fact fact) {
            return new FactView(fact.id(), fact.value(), fact.unit(), fact.source());
        }
    }
}
