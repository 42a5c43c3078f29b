package app.stride.coach.adapter.llm;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.question.Question;
import app.stride.coach.testkit.ScriptedModel;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.budget.Budgets;
import app.stride.coach.usecase.chat.Model.Said;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that speaks OpenAI's protocol in its own way, what it sends, and what our model hears of it. */
abstract class ForeignServer {

    static final String SSE = "text/event-stream";
    static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    static final Question QUESTION = new Question(Optional.empty(), Optional.empty(), List.of(), "How was my week?");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 9);

    ScriptedModel server;
    OpenAiModel model;
    private ModelParts parts;

    @BeforeEach
    void start() throws IOException {
        String address;
        try (ServerSocket free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/v1";
        }
        server = ScriptedModel.at(address);
        LlmConfig config = LlmConfigTest.config(Map.of("stride.llm.base-url", address, "stride.llm.timeout", "20s"));
        parts = new ModelParts(
                config,
                Budgets.unlimited(),
                new ModelMetrics(new SimpleMeterRegistry()),
                new ModelTraces(OpenTelemetry.noop().getTracer("test"), config));
        model = new OpenAiModel(parts);
    }

    @AfterEach
    void stop() {
        parts.stop();
        server.close();
    }

    List<Said> stream() {
        return all(model.stream(QUESTION, account(), LONG_ENOUGH));
    }

    List<Said> answer() {
        return all(model.answer(QUESTION, account(), LONG_ENOUGH));
    }

    private static List<Said> all(Multi<Said> said) {
        return said.collect().asList().await().atMost(LONG_ENOUGH);
    }

    static String words(List<Said> said) {
        StringBuilder words = new StringBuilder();
        said.forEach(piece -> words.append(piece instanceof Said.Words heard ? heard.text() : piece));
        return words.toString();
    }

    static Account account() {
        return new Account(new AthleteId("ada"), TODAY, TODAY);
    }

    static String piece(String text) {
        return "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
                + "\"},\"finish_reason\":null}]}\n\n";
    }

    static String end(String reason) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}\n\n";
    }

    static String done() {
        return "data: [DONE]\n\n";
    }
}
