package app.stride.local.events;

import app.stride.local.Home;
import app.stride.local.Refusal;
import app.stride.local.RunningProduct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind a command's name: flags, options with a value, and words. */
record Options(Set<String> flags, Map<String, String> values, List<String> words) {
    private static final String BROKERS = "--brokers";

    static Options of(String[] arguments, String command, List<String> flags, List<String> valued) {
        Set<String> given = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (flags.contains(argument)) {
                given.add(argument);
            } else if (valued.contains(argument) || argument.equals(BROKERS)) {
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

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The option's value; empty when it was not given. */
    String value(String option) {
        return values.getOrDefault(option, "");
    }

    /** The brokers that were named, or those of the product that is up. */
    String brokers() {
        String named = value(BROKERS);
        if (!named.isEmpty()) {
            return named;
        }
        Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
        return RunningProduct.of(Home.from(System.getenv(), repository)).brokers();
    }
}
