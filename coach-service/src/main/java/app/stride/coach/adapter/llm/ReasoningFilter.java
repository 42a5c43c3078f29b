package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.chat.Model.Said;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an answer, as it comes, what a model thinks aloud and what servers forget to take out of it: {@code <think>} and its kin, the
 * channels of gpt-oss, calls of tools as text. Held back is only what the next piece may still make a mark of. Where a thought ends that
 * never began, because its beginning stood in the prompt, all that was said before it was thought.
 */
final class ReasoningFilter {

    private static final String NAMES =
            "think|thinking|thought|thoughts|reasoning|reflection|tool_call|tool_calls|function_call";
    private static final Pattern MARK = Pattern.compile(
            "(?<open><(?:" + NAMES
                    + ")>|\\[THINK]|\\[TOOL_CALLS]|<\\|channel\\|>\\s*(?:analysis|commentary)[^<]{0,40}<\\|message\\|>)"
                    + "|(?<close></(?:" + NAMES + ")>|\\[/THINK])"
                    + "|(?<end><\\|end\\|>)"
                    + "|(?<noise><\\|(?:start|return|im_start|im_end|eot_id|endoftext|message)\\|>(?:assistant)?|<\\|channel\\|>\\s*final)",
            Pattern.CASE_INSENSITIVE);

    private final StringBuilder heldBack = new StringBuilder();
    private boolean thinking;
    private boolean assumed;
    private boolean shown;

    /**
     * Of one answer.
     *
     * @param thinking whether the model is known to begin with a thought that it does not mark
     */
    private ReasoningFilter(boolean thinking) {
        this.thinking = thinking;
        this.assumed = thinking;
    }

    /** A whole answer without its reasoning. */
    static String without(String answer) {
        StringBuilder heard = new StringBuilder();
        ReasoningFilter filter = new ReasoningFilter(false);
        List<Said> pieces = filter.next(new Said.Words(answer));
        pieces.addAll(filter.end());
        for (Said piece : pieces) {
            if (piece instanceof Said.Words words) {
                heard.append(words.text());
            } else {
                heard.setLength(0);
            }
        }
        return heard.toString();
    }

    /**
     * A streamed answer without its reasoning.
     *
     * @param unmarked whether the model begins with a thought that it does not mark; set by the answer where it does, and unset
     *     where it does not
     */
    static Multi<Said> outOf(Multi<Said> answer, AtomicBoolean unmarked) {
        return Multi.createFrom().deferred(() -> {
            ReasoningFilter filter = new ReasoningFilter(unmarked.get());
            Multi<Said> heard = answer.onItem()
                    .transformToIterable(filter::next)
                    .invoke(piece -> unmarked.compareAndSet(false, piece instanceof Said.Anew));
            Multi<Said> rest = Multi.createFrom().deferred(() -> {
                unmarked.compareAndSet(true, !filter.assumed);
                return Multi.createFrom().iterable(filter.end());
            });
            return Multi.createBy().concatenating().streams(heard, rest);
        });
    }

    private List<Said> next(Said piece) {
        if (piece instanceof Said.CutShort && assumed) {
            heldBack.setLength(0); // reasoning that never came to its end
            assumed = false;
            return List.of(piece);
        }
        if (!(piece instanceof Said.Words words)) {
            List<Said> all = end();
            all.add(piece);
            return all;
        }
        heldBack.append(words.text());
        List<Said> heard = new ArrayList<>();
        int from = 0;
        int at = nextMark(0);
        while (at >= 0) {
            Matcher mark = MARK.matcher(heldBack).region(at, heldBack.length());
            boolean found = mark.lookingAt();
            if (found && !mark.hitEnd()) {
                hear(heldBack.substring(from, at), heard);
                pass(mark, heard);
                from = mark.end();
                at = nextMark(from);
            } else if (mark.hitEnd()) {
                break;
            } else {
                at = nextMark(at + 1);
            }
        }
        int end = at < 0 ? heldBack.length() : at;
        if (!assumed) {
            hear(heldBack.substring(from, end), heard);
            heldBack.delete(0, end);
        } else if (from > 0) {
            heldBack.delete(0, from);
        }
        return heard;
    }

    /** What is left when nothing more comes: also a whole answer that was taken for a thought. */
    private List<Said> end() {
        List<Said> heard = new ArrayList<>();
        thinking &= !assumed;
        assumed = false;
        hear(MARK.matcher(heldBack).replaceAll(""), heard);
        heldBack.setLength(0);
        return heard;
    }

    private void pass(Matcher mark, List<Said> heard) {
        if (mark.group("open") != null) {
            thinking = true;
            assumed = false;
        } else if (mark.group("close") != null) {
            if (!thinking) {
                heard.clear();
                heard.add(new Said.Anew());
                shown = false;
            }
            thinking = false;
            assumed = false;
        } else if (mark.group("end") != null) {
            thinking = false;
        }
    }

    private int nextMark(int from) {
        for (int at = from; at < heldBack.length(); at++) {
            if (heldBack.charAt(at) == '<' || heldBack.charAt(at) == '[') {
                return at;
            }
        }
        return -1;
    }

    /** Nothing begins with the empty lines that follow a thought. */
    private void hear(String text, List<Said> heard) {
        String visible = thinking ? "" : shown ? text : text.stripLeading();
        if (!visible.isEmpty()) {
            shown = true;
            heard.add(new Said.Words(visible));
        }
    }
}
