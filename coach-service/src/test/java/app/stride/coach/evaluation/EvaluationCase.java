package app.stride.coach.evaluation;

import app.stride.coach.testkit.Samples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a runner asks, and what makes an answer a good one; {@code evaluation/cases.yaml} explains the parts. */
record EvaluationCase(
        String id,
        String athlete,
        String question,
        List<String> must,
        List<String> mustNot,
        boolean referral,
        String good,
        String bad) {
    /** What no answer may say, whatever was asked. */
    private static final List<String> NEVER = List.of(
            "https?://", "<\\w+", "!\\[", "]\\(", "as an ai( language)? model", "You talk with one athlete", "SAFETY:");

    static List<EvaluationCase> all() {
        try {
            return YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(Samples.text("/evaluation/cases.yaml"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an answer; nothing with a good one. */
    List<String> findings(String answer) {
        List<String> findings = new ArrayList<>();
        Objects.requireNonNull(must).stream()
                .filter(pattern -> !says(answer, pattern))
                .forEach(pattern -> findings.add("does not say: " + pattern));
        Objects.requireNonNull(mustNot).stream()
                .filter(pattern -> says(answer, pattern))
                .forEach(pattern -> findings.add("says: " + pattern));
        NEVER.stream()
                .filter(pattern -> says(answer, pattern))
                .forEach(pattern -> findings.add("says what is never said: " + pattern));
        return findings;
    }

    @Override
    public String toString() {
        return id;
    }

    private static boolean says(String answer, String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(answer)
                .find();
    }
}
