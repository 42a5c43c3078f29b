package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestIdFormTest {
    @Test
    void anIdIsPrintableAndShort() {
        assertThat(Stream.of("1", "018f3c20-1b6e-7d03", "!~", "x".repeat(128))).allMatch(RequestIdForm::isSane);
        assertThat(Stream.of("", " ", "a b", "a\nb", "ä", "\u007f", "x".repeat(129)))
                .noneMatch(RequestIdForm::isSane);
    }
}
