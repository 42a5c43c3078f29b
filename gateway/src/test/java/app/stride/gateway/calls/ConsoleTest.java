package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ObjectMapper json = new ObjectMapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void linesThatAreFormattedComeOutAsTheyAreAndOthersAsEver() throws Exception {
        ConsoleHandler handler = console();
        Console console = Console.ofJsonAlone(new Handler[] {handler}).orElseThrow();

        console.print("one\ntwo\n");
        handler.publish(new ExtLogRecord(Level.INFO, "as ever", getClass().getName()));

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3).startsWith("one", "two");
        assertThat(json.readTree(lines.get(2)).get("message").asText()).isEqualTo("as ever");
    }

    @Test
    void aLineOfACallHasTheKeysOfAllOthers() throws Exception {
        ConsoleHandler handler = console();
        Batch batch = new Batch(Console.ofJsonAlone(new Handler[] {handler}).orElseThrow()::print, Runnable::run);

        new CallLines("calls", Clock.systemUTC(), batch).add("of a call", Map.of("request_id", "mine"));
        ExtLogRecord other =
                new ExtLogRecord(Level.INFO, "of another", getClass().getName());
        other.setLoggerName("another");
        other.setMdc(Map.of("request_id", "mine"));
        handler.publish(other);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        JsonNode ours = json.readTree(lines.get(0));
        JsonNode theirs = json.readTree(lines.get(1));
        assertThat(keys(ours)).isEqualTo(keys(theirs));
        assertThat(ours.get("hostName")).isEqualTo(theirs.get("hostName"));
        assertThat(ours.get("mdc")).isEqualTo(theirs.get("mdc"));
        assertThat(ours.get("level")).isEqualTo(theirs.get("level"));
        assertThat(theirs.get("timestamp").asText()).endsWith("Z");
    }

    @Test
    void whereLinesGoElsewhereAsWellThereIsNone() {
        ConsoleHandler text = new ConsoleHandler(new PatternFormatter("%m%n"));

        assertThat(Console.ofJsonAlone(new Handler[] {text})).isEmpty();
        assertThat(Console.ofJsonAlone(new Handler[] {console(), text})).isEmpty();
        assertThat(Console.ofJsonAlone(new Handler[] {})).isEmpty();
    }

    @Test
    void whatOthersTakeOrKeepOnTheWayGoesToThem() {
        LogContext loggers = LogContext.create();
        Logger category = loggers.getLogger("a.b.c");
        Logger above = loggers.getLogger("a");
        assertThat(Console.goesToTheRootAlone(category)).isTrue();

        above.addHandler(console());
        assertThat(Console.goesToTheRootAlone(category)).isFalse();
        above.clearHandlers();
        category.setUseParentHandlers(false);
        assertThat(Console.goesToTheRootAlone(category)).isFalse();
        category.setUseParentHandlers(true);
        above.setFilter(line -> false);
        assertThat(Console.goesToTheRootAlone(category)).isFalse();
    }

    private ConsoleHandler console() {
        JsonFormatter formatter = new JsonFormatter();
        formatter.setExcludedKeys(
                Set.of(setting("quarkus.log.console.json.excluded-keys").split(",", -1)));
        formatter.setZoneId(setting("quarkus.log.console.json.zone-id"));
        ConsoleHandler handler = new ConsoleHandler(formatter);
        handler.setOutputStream(out);
        return handler;
    }

    private static String setting(String name) {
        try (InputStream in = ConsoleTest.class.getResourceAsStream("/application.properties")) {
            Properties settings = new Properties();
            settings.load(in);
            return settings.getProperty(name);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> keys(JsonNode line) {
        Set<String> keys = new HashSet<>();
        line.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
