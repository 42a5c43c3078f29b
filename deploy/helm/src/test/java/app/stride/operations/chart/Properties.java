package app.stride.operations.chart;

import app.stride.operations.testkit.Manifest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;

/** The application.properties that a ConfigMap holds, read as Java reads it. */
record Properties(java.util.Properties values) {

    static Properties of(Manifest configMap) {
        return parse(configMap.at("/data/application.properties").asText());
    }

    static Properties parse(String text) {
        java.util.Properties values = new java.util.Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Properties(values);
    }

    Set<String> names() {
        return values.stringPropertyNames();
    }

    String get(String name) {
        return values.getProperty(name, "");
    }

    /** A duration such as 30s, in seconds. */
    int seconds(String name) {
        return Integer.parseInt(get(name).replace("s", ""));
    }
}
