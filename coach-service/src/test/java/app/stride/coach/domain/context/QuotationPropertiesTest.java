package app.stride.coach.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuotationPropertiesTest {

    @Property(seed = "42")
    void whateverIsWrittenIsOneLineThatCannotEndItsQuotation(@ForAll String written) {
        String quoted = Quotation.of(written);
        String inside = quoted.substring(1, quoted.length() - 1);
        assertThat(quoted).startsWith("“").endsWith("”");
        assertThat(inside).doesNotContainPattern("[“”\\[\\]<>`*#|\\\\{}\\p{Cc}\\u2028\\u2029]");
        assertThat(inside.codePoints().count()).isLessThanOrEqualTo(81);
    }

    @Property(seed = "42")
    void plainWordsStayAsTheyAre(@ForAll("words") String written) {
        assertThat(Quotation.of(written)).isEqualTo("“" + written + "”");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("Evening run", "Läufchen am Fluß 😀", "10 × 400 m", "Lauf, 5 km: schön!");
    }

    @Example
    void aLongTextIsCut() {
        assertThat(Quotation.of("x".repeat(200))).isEqualTo("“" + "x".repeat(80) + "…”");
        assertThat(Quotation.ofSome("x".repeat(200))).hasSize(202);
    }
}
