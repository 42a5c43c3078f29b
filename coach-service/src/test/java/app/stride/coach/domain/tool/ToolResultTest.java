package app.stride.coach.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.Tokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToolResultTest {

    @Test
    void aResultIsBoundedAndKnowsNoFactThatItDoesNotTell() {
        // When
        ToolResult result = ToolResult.of("All of them:", lines(1000), "");

        // Then
        assertThat(Tokens.of(result.text())).isLessThan(ToolResult.MOST_TOKENS + 50);
        assertThat(result.text())
                .startsWith("All of them:\n- Lap 1")
                .endsWith("There is more, which is left out here.");
        assertThat(result.facts())
                .isNotEmpty()
                .hasSizeLessThan(1000)
                .allSatisfy(fact -> assertThat(result.text()).contains("Lap " + fact.value() + " "));
    }

    @Test
    void whatFitsIsToldWhole() {
        ToolResult result = ToolResult.of("All of them:", lines(3), "");
        assertThat(result.text()).contains("Lap 3").doesNotContain("There is more");
        assertThat(result.facts()).hasSize(3);
    }

    private static List<Line> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Line.about("activity.1.lap." + number, "activity-service")
                        .words("Lap ")
                        .ordinal("lap", number)
                        .words(" as it was")
                        .end())
                .toList();
    }
}
