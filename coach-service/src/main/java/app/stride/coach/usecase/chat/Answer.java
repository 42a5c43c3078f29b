package app.stride.coach.usecase.chat;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.context.Tokens;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.question.ToolCall;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.usecase.tool.CoachTools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as it comes about: what the model says, what tools tell, what is proposed. */
final class Answer {

    /** In words, too, as many a client shows nothing but the text. */
    static final String NOT_WHOLE = "\n\n*My answer was cut off here. Ask me to go on, or for something shorter.*";

    private final StringBuilder text = new StringBuilder();
    private final List<Fact> facts;
    private final List<Proposal> proposals;
    private final Map<String, Topic> missing;
    private final Set<String> refusals;
    private int told;
    private @Nullable Question question;
    private int round;
    private boolean paragraphDue;
    private int begun;
    private boolean begunAnew;
    private boolean cutShort;
    private boolean late;

    Answer() {
        this(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    private Answer(List<Fact> facts, List<Proposal> proposals, Map<String, Topic> missing, Set<String> refusals) {
        this.facts = facts;
        this.proposals = proposals;
        this.missing = missing;
        this.refusals = refusals;
    }

    /** Takes a piece of the answer, and gives the event that it makes; what follows a call of tools is a paragraph of its own. */
    ChatEvent say(String words) {
        boolean breaks = paragraphDue && !text.isEmpty() && !words.isBlank();
        paragraphDue &= words.isBlank();
        String said = breaks ? "\n\n" + words.stripLeading() : words;
        text.append(said);
        return new ChatEvent.Token(said);
    }

    /** The question as it was asked last, with all that happened since. */
    void askedAs(Question latest, int rounds) {
        question = latest;
        round = rounds;
    }

    /** How often tools were called for it. */
    int round() {
        return round;
    }

    Question question(Question first) {
        return question == null ? first : question;
    }

    /** A further answer to the same question: what one learns or proposes belongs to both. */
    Answer again() {
        Answer again = new Answer(facts, proposals, missing, refusals);
        again.told = told;
        return again;
    }

    /** What is said next begins a paragraph. */
    void paragraph() {
        paragraphDue = true;
        begun = text.length();
    }

    /** What was said since the last paragraph does not count. */
    void anew() {
        text.setLength(begun);
        paragraphDue = begun > 0;
        begunAnew = true;
    }

    /** What was said is not all that was to be said; gives the events that tell so, none where nothing was said. */
    List<ChatEvent> cutShort() {
        cutShort = true;
        return isBlank() ? List.of() : List.of(new ChatEvent.Token(NOT_WHOLE));
    }

    /** The same where the time was over: a model that is as slow as that is not asked once more. */
    List<ChatEvent> endedLate() {
        late = true;
        return cutShort();
    }

    boolean isLate() {
        return late;
    }

    /** Whether something was said since tools were called last. */
    boolean isSpeaking() {
        return !text.substring(begun).isBlank();
    }

    boolean isCutShort() {
        return cutShort;
    }

    /** Whether another text than this was heard. */
    boolean isBegunAnew() {
        return begunAnew;
    }

    /** Takes what a tool told; one that was answered at a later attempt, be it to another question, is missed no more. */
    void learn(ToolCall call, ToolResult result) {
        facts.addAll(result.facts());
        result.proposal().filter(this::isNew).ifPresent(proposals::add);
        result.refusal().ifPresent(refusals::add);
        told += Tokens.of(result.text());
        if (!result.failed()) {
            missing.remove(call.name());
        }
        result.missing().ifPresent(topic -> missing.put(call.name(), topic));
    }

    private boolean isNew(Proposal proposal) {
        return proposals.stream().noneMatch(known -> known.id().equals(proposal.id()));
    }

    /** About how many tokens tools have told. */
    int told() {
        return told;
    }

    /** Of what tools could tell nothing, because its source did not answer. */
    List<Topic> missing() {
        return List.copyOf(missing.values());
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    /** What the model said. */
    String said() {
        return text.toString();
    }

    /** The same as the athlete reads it. */
    String text() {
        return cutShort && !isBlank() ? text + refusal() + NOT_WHOLE : text + refusal();
    }

    /** Why the plan does not allow what was wished, where nothing else was proposed: a model need not tell it, or not rightly. */
    String refusal() {
        return isBlank() || !proposals.isEmpty()
                ? ""
                : refusals.stream()
                        .filter(why -> text.indexOf(why) < 0)
                        .map(why -> "\n\n*I could not propose that: " + why + "*")
                        .collect(Collectors.joining());
    }

    /** What tools told. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** What of it a later answer may tell again: not what was worked out from numbers that the model chose, and which hold of nobody. */
    List<Fact> lastingFacts() {
        return facts.stream()
                .filter(fact -> !fact.id().startsWith(CoachTools.WHAT_IF))
                .toList();
    }

    List<Proposal> proposals() {
        return List.copyOf(proposals);
    }
}
