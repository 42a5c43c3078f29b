package app.stride.coach.adapter.llm;

import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.question.Step;
import app.stride.coach.domain.safety.Caution;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model is shown: our instructions, the facts as a message of their own, what was said before, and the question. */
final class Prompts {

    /** More of one turn is not read again to sum it up, in characters. */
    private static final int LONGEST_TURN = 2000;

    private static final String FACTS = "{facts}";
    private static final String FINDINGS = "{findings}";
    private static final String EARLIER = "{earlier}";

    private final String system = read("system.md");
    private final Map<Caution, String> cautions = Map.of(
            Caution.CLEARED, read("cleared.md"),
            Caution.FEVER, read("fever.md"),
            Caution.INJURY, read("injury.md"));
    private final String withContext = read("context.md");
    private final String withoutContext = read("no-context.md");
    private final String earlier = read("earlier.md");
    private final String sumUp = read("sum-up.md");
    private final String unknownNumbers = read("unknown-numbers.md");

    List<ChatMessage> messages(Question question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(system(question)));
        messages.add(UserMessage.from(question.context()
                .map(facts -> withContext.replace(FACTS, facts))
                .orElse(withoutContext)));
        question.earlier()
                .map(sum -> UserMessage.from(earlier.replace(EARLIER, sum.text())))
                .ifPresent(messages::add);
        question.history().forEach(turn -> messages.add(message(turn)));
        messages.add(UserMessage.from(question.words()));
        question.steps().forEach(step -> messages.addAll(messages(step)));
        return messages;
    }

    private String system(Question question) {
        return Stream.concat(
                        Stream.of(system),
                        Stream.of(Caution.values())
                                .filter(question.cautions()::contains)
                                .map(cautions::get))
                .collect(Collectors.joining("\n"));
    }

    /** What a model is shown that sums up: every turn is a quotation. */
    List<ChatMessage> summingUp(Optional<Recollection> before, List<Turn> turns) {
        Stream<String> known = before.map(sum -> "Before that, in sum: " + sum.text()).stream();
        Stream<String> said = turns.stream()
                .map(turn -> (turn.isOfCoach() ? "Coach: " : "Runner: ") + Quotation.upTo(turn.text(), LONGEST_TURN));
        return List.of(
                SystemMessage.from(sumUp),
                UserMessage.from(Stream.concat(known, said).collect(Collectors.joining("\n"))));
    }

    private List<ChatMessage> messages(Step step) {
        if (step instanceof Step.Refused refused) {
            String findings = "- " + String.join("\n- ", refused.findings());
            return List.of(
                    AiMessage.from(refused.answer()), UserMessage.from(unknownNumbers.replace(FINDINGS, findings)));
        }
        Step.Called called = (Step.Called) step;
        List<ChatMessage> messages = new ArrayList<>();
        AiMessage.Builder asked = AiMessage.builder()
                .toolExecutionRequests(called.calls().stream()
                        .map(call -> ToolTranslation.request(call.call()))
                        .toList());
        messages.add(
                called.text().isBlank()
                        ? asked.build()
                        : asked.text(called.text()).build());
        called.calls()
                .forEach(call -> messages.add(ToolExecutionResultMessage.from(
                        call.call().id(), call.call().name(), call.result().text())));
        return messages;
    }

    private static ChatMessage message(Turn turn) {
        return turn.isOfCoach() ? AiMessage.from(turn.text()) : UserMessage.from(turn.text());
    }

    private static String read(String name) {
        try (InputStream prompt = Prompts.class.getResourceAsStream("/prompts/" + name)) {
            if (prompt == null) {
                throw new IllegalStateException("The prompt " + name + " is missing.");
            }
            return new String(prompt.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
