package app.stride.local.events;

import app.stride.local.Home;
import app.stride.local.Refusal;
import app.stride.local.RunningProduct;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** What stands behind a command's name: flags, options with a value, and words. */
record Options(Set<String> flags, Map<String, String> values, List<String> words) {
    private static final String BROKERS = "--brokers";
    private static final String CONFIG = "--config";
    private static final String SERVERS = "bootstrap.servers";

    static Options of(String[] arguments, String command, List<String> flags, List<String> valued) {
        Set<String> given = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (flags.contains(argument)) {
                given.add(argument);
            } else if (valued.contains(argument) || argument.equals(BROKERS) || argument.equals(CONFIG)) {
                if (i + 1 == arguments.length) {
                    throw new Refusal(argument + " needs a value; deploy/local/" + command + " --help tells more.");
                }
                values.put(argument, arguments[++i]);
            } else if (argument.startsWith("-")) {
                throw new Refusal("Unknown option " + argument + "; deploy/local/" + command + " --help lists them.");
            } else {
                words.add(argument);
            }
        }
        return new Options(given, values, words);
    }

    /** Whether the flag, or the option with a value, was given. */
    boolean has(String option) {
        return flags.contains(option) || values.containsKey(option);
    }

    /** The option's value; empty when it was not given. */
    String value(String option) {
        return values.getOrDefault(option, "");
    }

    /** The Kafka that was named, as the given file says that it is reached; that of the product that is up when nothing was. */
    Broker broker() {
        Properties settings = has(CONFIG) ? settings(Path.of(value(CONFIG))) : new Properties();
        if (has(BROKERS)) {
            settings.setProperty(SERVERS, value(BROKERS));
        } else if (settings.getProperty(SERVERS) == null) {
            settings.setProperty(SERVERS, ofTheProduct());
        }
        return new Broker(settings);
    }

    private static Properties settings(Path file) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new Refusal("The file " + file + " of --config cannot be read: " + e.getMessage(), e);
        }
        return settings;
    }

    private static String ofTheProduct() {
        Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
        return RunningProduct.of(Home.from(System.getenv(), repository)).brokers();
    }
}
