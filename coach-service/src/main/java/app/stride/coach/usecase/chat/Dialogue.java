package app.stride.coach.usecase.chat;

import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.question.Step;
import app.stride.coach.domain.question.ToolCall;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.chat.Model.Said;
import app.stride.coach.usecase.tool.CoachTools;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goes back and forth until there is an answer: the model speaks, tools are called for it, it goes on. */
@ApplicationScoped
class Dialogue {

    /** How often the model may have tools called before it has to answer. */
    static final int MOST_ROUNDS = 5;

    /** How many tools of one round are called; who wants more is not in earnest. */
    static final int MOST_CALLS = 8;

    /** Once tools have told so many tokens it has to answer from what it knows. */
    static final int MOST_TOLD = 16_000;

    private static final String UNKNOWN = "unknown";

    private final CoachTools tools;
    private final Clock clock;

    Dialogue(CoachTools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
    }

    /** How a model is asked: in one piece or in many. */
    @FunctionalInterface
    interface Asking {
        Multi<Said> ask(Question question, Account account, Duration atMost);
    }

    /**
     * Asks until the model has answered, and collects what it says and what tools tell.
     *
     * @param answer is filled as the events pass
     */
    Multi<ChatEvent> hold(Exchange exchange, Question question, Asking model, Answer answer) {
        return again(exchange, question, model, answer, 0);
    }

    /** Asks once more, where tools were called in so many rounds before. */
    Multi<ChatEvent> again(Exchange exchange, Question question, Asking model, Answer answer, int rounds) {
        return exchange.allowsTools()
                ? round(exchange, question.with(tools.descriptions()), model, answer, rounds)
                : round(exchange, question.with(List.of()), model, answer, MOST_ROUNDS);
    }

    private Multi<ChatEvent> round(Exchange exchange, Question question, Asking model, Answer answer, int round) {
        Question asked = round < MOST_ROUNDS ? question : question.with(List.of());
        Heard heard = new Heard();
        answer.askedAs(asked, round);
        Multi<ChatEvent> words = ask(exchange, asked, model)
                .invoke(heard::hear)
                .onItem()
                .transformToIterable(said -> events(said, answer));
        Multi<ChatEvent> then = Multi.createFrom()
                .deferred(() -> heard.calls.isEmpty()
                        ? Multi.createFrom().empty()
                        : next(exchange, question, model, answer, round, heard));
        return Multi.createBy().concatenating().streams(words, then);
    }

    private static List<ChatEvent> events(Said said, Answer answer) {
        if (said instanceof Said.Anew) {
            answer.anew();
        }
        if (said instanceof Said.CutShort) {
            return answer.cutShort();
        }
        return said instanceof Said.Words piece ? List.of(answer.say(piece.text())) : List.of();
    }

    private Multi<Said> ask(Exchange exchange, Question question, Asking model) {
        return Multi.createFrom().deferred(() -> {
            Duration left = Duration.between(clock.instant(), exchange.until());
            return left.isNegative() || left.isZero()
                    ? Multi.createFrom().failure(new ModelUnavailable(Reason.TIMED_OUT))
                    : model.ask(question, exchange.account(), left);
        });
    }

    /** A model that wants tools although it was given none has said what it had to say, or nothing. */
    private Multi<ChatEvent> next(
            Exchange exchange, Question question, Asking model, Answer answer, int round, Heard heard) {
        if (round >= MOST_ROUNDS) {
            return answer.isBlank()
                    ? Multi.createFrom().failure(new ModelUnavailable(Reason.UNINTELLIGIBLE, "only calls of tools"))
                    : Multi.createFrom().empty();
        }
        List<Step.Call> done = new ArrayList<>();
        answer.paragraph();
        Multi<ChatEvent> calls = Multi.createFrom()
                .iterable(heard.calls.subList(0, Math.min(MOST_CALLS, heard.calls.size())))
                .onItem()
                .transformToMultiAndConcatenate(call -> call(exchange.session(), call)
                        .invoke(result -> done.add(new Step.Call(call, result)))
                        .invoke(result -> answer.learn(call, result))
                        .onItem()
                        .transformToMulti(result -> Multi.createFrom().iterable(events(call, result))));
        Multi<ChatEvent> rest = Multi.createFrom()
                .deferred(() -> round(
                        exchange,
                        question.after(new Step.Called(heard.words.toString(), List.copyOf(done))),
                        model,
                        answer,
                        answer.told() < MOST_TOLD ? round + 1 : MOST_ROUNDS));
        return Multi.createBy().concatenating().streams(calls, rest);
    }

    private Uni<ToolResult> call(CoachSession session, ToolCall call) {
        return call.arguments()
                .map(arguments -> tools.call(session, call.name(), arguments))
                .orElseGet(() -> Uni.createFrom().item(ToolResult.failure("The arguments are no JSON object.")));
    }

    /** What a model makes up for a name is nothing for an athlete to read. */
    private List<ChatEvent> events(ToolCall call, ToolResult result) {
        List<ChatEvent> events = new ArrayList<>();
        events.add(new ChatEvent.ToolUsed(tools.knows(call.name()) ? call.name() : UNKNOWN, result.failed()));
        result.proposal().ifPresent(proposal -> events.add(new ChatEvent.Proposed(proposal)));
        return events;
    }

    /** What the model said in one round. */
    private static final class Heard {
        private final StringBuilder words = new StringBuilder();
        private final List<ToolCall> calls = new ArrayList<>();

        private void hear(Said said) {
            if (said instanceof Said.Words piece) {
                words.append(piece.text());
            } else if (said instanceof Said.Anew) {
                words.setLength(0);
            } else if (said instanceof Said.Wants wants) {
                calls.addAll(wants.calls());
            }
        }
    }
}
