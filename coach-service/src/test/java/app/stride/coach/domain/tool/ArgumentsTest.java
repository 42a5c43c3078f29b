package app.stride.coach.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final ToolDescription TOOL =
            ToolDescription.reading("t", "T", "t", Parameter.required("race_name", Parameter.Type.TEXT, "The race."));

    @ParameterizedTest
    @ValueSource(strings = {"M & <b>x</b> “q”", "5k <20 min", "Run for fun 🏃‍♀️"})
    void aNameIsKeptAsItWasWritten(String name) {
        assertThat(line(name)).isEqualTo(name);
    }

    @Test
    void aNameIsOneLineThatCanBeSeen() {
        assertThat(line(" Two\n lines\u202E")).isEqualTo("Two lines");
    }

    private static String line(String written) {
        return Arguments.of(TOOL, Map.of("race_name", written)).theLine("race_name");
    }
}
