package app.stride.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltFilesTest {
    private static final String SCRIPT = "/assets/start-1.js";

    private URLClassLoader loader;
    private BuiltFiles files;

    @BeforeEach
    void build(@TempDir Path build) throws Exception {
        Path resources = build.resolve("META-INF/resources");
        Files.createDirectories(resources.resolve("assets"));
        Files.writeString(resources.resolve("assets/start-1.js"), "start();");
        Files.writeString(resources.resolve("icon.svg"), "<svg/>");
        loader = new URLClassLoader(new URL[] {build.toUri().toURL()}, null);
        files = new BuiltFiles(loader);
    }

    @AfterEach
    void close() throws Exception {
        loader.close();
    }

    @Test
    void whatTheBuildHasMadeIsKnownEachTime() {
        assertThat(files.have(SCRIPT)).isTrue();
        assertThat(files.have(SCRIPT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/", "/assets/start-2.js", "/assets/start-1.js/", "/icon.svg", "/nowhere"})
    void everythingElseIsNot(String path) {
        assertThat(files.have(path)).isFalse();
    }
}
