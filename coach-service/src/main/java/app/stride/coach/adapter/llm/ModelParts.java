package app.stride.coach.adapter.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient.Version;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The parts that a call of the model needs, made once. */
@ApplicationScoped
class ModelParts {

    private static final int IDLE_SECONDS = 30;

    private final LlmConfig config;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;
    private final ModelHttpBuilder http;

    ModelParts(LlmConfig config) {
        this.config = config;
        this.threads = new ThreadPoolExecutor(
                0, config.maxCalls(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named("model-call"));
        this.timer = Executors.newSingleThreadScheduledExecutor(named("model-deadline"));
        java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1) // small servers of one's own do not know HTTP/2, and some stumble over the
                // offer
                .connectTimeout(config.timeout())
                .build();
        this.http = new ModelHttpBuilder(new ModelHttp(client), config.timeout());
    }

    ModelCalls calls() {
        return new ModelCalls(threads, timer);
    }

    ChatModel model() {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(config.address().toString())
                .apiKey(config.apiKey().orElse(null))
                .modelName(config.modelName())
                .maxRetries(0)
                .build();
    }

    StreamingChatModel streaming() {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(config.address().toString())
                .apiKey(config.apiKey().orElse(null))
                .modelName(config.modelName())
                .accumulateToolCallId(false)
                .build();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
