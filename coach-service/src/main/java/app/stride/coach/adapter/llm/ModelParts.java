package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.budget.Budget;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient.Version;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The parts that calls of models need, made once: threads are shared, all else is per use. */
@ApplicationScoped
class ModelParts {

    private static final int IDLE_SECONDS = 30;

    private final LlmConfig config;
    private final Budget budget;
    private final ModelMetrics metrics;
    private final ModelTraces traces;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;
    private final ModelHttp http;

    ModelParts(LlmConfig config, Budget budget, ModelMetrics metrics, ModelTraces traces) {
        this.config = config;
        this.budget = budget;
        this.metrics = metrics;
        this.traces = traces;
        this.threads = new ThreadPoolExecutor(
                0, config.maxCalls(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named("model-call"));
        this.timer = ModelCalls.deadlines(named("model-deadline"));
        this.http = new ModelHttp(java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1) // small servers of one's own do not know HTTP/2, and some stumble over the
                // offer
                .connectTimeout(config.timeout())
                .build());
    }

    /** The model that athletes talk with. */
    ModelUse chat() {
        return use(config.chat());
    }

    /** The model that sums up. */
    ModelUse summary() {
        return use(config.forSummaries());
    }

    private ModelUse use(ModelAddress address) {
        Breaker breaker =
                new Breaker(config.breaker().failures(), config.breaker().rest(), System::nanoTime);
        return new ModelUse(
                address,
                model(address),
                streaming(address),
                new ModelCalls(threads, timer),
                new CallPolicy(address, breaker, budget, metrics, traces),
                config.maxAnswerTokens());
    }

    private ChatModel model(ModelAddress address) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(http, address.timeout()))
                .baseUrl(address.address().toString())
                .apiKey(address.key().orElse(null))
                .modelName(address.name())
                .maxTokens(forOthers(address))
                .maxCompletionTokens(forOpenAi(address))
                .maxRetries(0)
                .build();
    }

    private StreamingChatModel streaming(ModelAddress address) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(http, address.timeout()))
                .baseUrl(address.address().toString())
                .apiKey(address.key().orElse(null))
                .modelName(address.name())
                .maxTokens(forOthers(address))
                .maxCompletionTokens(forOpenAi(address))
                .accumulateToolCallId(false)
                .build();
    }

    /** OpenAI's newer models refuse the older name of the bound, other servers do not all know the newer one. */
    private @Nullable Integer forOpenAi(ModelAddress address) {
        return address.isOpenAi() ? config.maxAnswerTokens() : null;
    }

    private @Nullable Integer forOthers(ModelAddress address) {
        return address.isOpenAi() ? null : config.maxAnswerTokens();
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
