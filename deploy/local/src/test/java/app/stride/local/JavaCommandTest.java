package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    @Test
    void startsQuicklyWithTheFirstCompilerAlone() {
        assertThat(kafka(Map.of())).contains(FIRST_COMPILER_ALONE);
    }

    @Test
    void compilesAsWellAsItCanForWhoeverMeasures() {
        assertThat(kafka(Map.of("STRIDE_COMPILERS", "all"))).doesNotContain(FIRST_COMPILER_ALONE);
    }

    private static List<String> kafka(Map<String, String> environment) {
        Path directory = Path.of("somewhere");
        return JavaCommand.of(directory, new Home(directory), environment).kafka(19092, directory.resolve("ready"));
    }
}
