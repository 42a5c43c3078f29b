package app.stride.operations.chart;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Repository;
import app.stride.operations.testkit.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chart's values.yaml with the comments that explain it: a comment belongs to the key right below it. */
final class ValuesFile {
    private static final Pattern COMMENT = Pattern.compile(" *# (.*)");
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z]\\w*):.*");
    private static final int INDENT = 2;

    private final JsonNode defaults;
    private final List<Value> values = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();

    /** A value by its path, with its default and the sentence that explains it. */
    record Value(String path, JsonNode standard, String sentence) {}

    private ValuesFile(String text) {
        this.defaults = Yaml.tree(text);
        text.lines().forEach(this::read);
    }

    static ValuesFile read() {
        return new ValuesFile(Repository.text(Chart.DIRECTORY.resolve("values.yaml")));
    }

    JsonNode defaults() {
        return defaults;
    }

    /** Every key that has a comment, in the order of the file; sections among them. */
    List<Value> explained() {
        return values;
    }

    private void read(String line) {
        Matcher words = COMMENT.matcher(line);
        if (words.matches()) {
            comment.add(words.group(1));
            return;
        }
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            path.subList(key.group(1).length() / INDENT, path.size()).clear();
            path.add(key.group(2));
            if (!comment.isEmpty()) {
                values.add(new Value(
                        String.join(".", path), defaults.at("/" + String.join("/", path)), String.join(" ", comment)));
            }
        }
        comment.clear();
    }
}
