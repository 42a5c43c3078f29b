package app.stride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What the coach knows, what one could ask, and what it answers. */
final class CoachTalk {
    private static final String QUESTION = "How did today's run go, and what should I mind tomorrow?";
    private static final int CONTEXT_LINES = 24;

    private final Gateway gateway;
    private final Screen screen;

    CoachTalk(Gateway gateway, Screen screen) {
        this.gateway = gateway;
        this.screen = screen;
    }

    void showContext() throws InterruptedException {
        screen.chapter("5  What the coach knows (shortened; GET /v1/coach/context)");
        List<String> lines = gateway.get("/v1/coach/context")
                .path("context")
                .asText()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        lines.stream().limit(CONTEXT_LINES).forEach(line -> screen.line("%s", line));
        if (lines.size() > CONTEXT_LINES) {
            screen.line("… %d more lines", lines.size() - CONTEXT_LINES);
        }
    }

    void showSuggestions() throws InterruptedException {
        screen.chapter("6  What she could ask today");
        gateway.get("/v1/coach/suggestions")
                .path("suggestions")
                .forEach(suggestion -> screen.line("· %s", suggestion.asText()));
    }

    void ask() throws InterruptedException {
        screen.chapter("7  She asks: " + QUESTION);
        JsonNode answer = gateway.post("/v1/coach/chat", Map.of("message", QUESTION));
        screen.prose(answer.path("response").asText());
        if (answer.path("error").asBoolean()) {
            screen.line("");
            screen.prose(answer.path("briefing").path("text").asText());
            explainModel();
        }
    }

    private void explainModel() {
        screen.chapter(
                "No language model is configured, or it does not answer: the lines above come from the data alone");
        screen.line("Stop Stride and start it again with a model:");
        screen.line("  OpenAI        OPENAI_API_KEY=sk-… deploy/local/up");
        screen.line("  local Ollama  OPENAI_BASE_URL=http://127.0.0.1:11434/v1 OPENAI_MODEL=qwen3 deploy/local/up");
        screen.line("  any other     OPENAI_API_KEY=… OPENAI_BASE_URL=https://…/v1 OPENAI_MODEL=… deploy/local/up");
    }
}
