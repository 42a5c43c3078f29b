package app.stride.local.events;

import app.stride.embedded.DeadLetterNotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What becomes of dead letters when they are replayed.
 *
 * @param again are sent to their topics
 * @param copies are not: several consumers refused the same record, and one of its letters is enough
 * @param overtaken are not: there is newer state of the athlete, which would be compacted away in favour of the older
 * @param erased are not: they are about athletes who have been erased since
 * @param cut are not, and stay: they are only the beginning of a record that was too large for a letter
 * @param unheard are those of the overtaken which are erasures that no later record repeats
 */
record Replay(
        List<ConsumerRecord<String, String>> again,
        List<ConsumerRecord<String, String>> copies,
        List<ConsumerRecord<String, String>> overtaken,
        List<ConsumerRecord<String, String>> erased,
        List<ConsumerRecord<String, String>> cut,
        List<ConsumerRecord<String, String>> unheard) {

    static Replay of(List<ConsumerRecord<String, String>> letters, LatestStates states) {
        Replay replay = new Replay(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Set<Origin> sent = new HashSet<>();
        letters.forEach(letter -> replay.place(letter, states, sent));
        return replay;
    }

    private void place(ConsumerRecord<String, String> letter, LatestStates states, Set<Origin> sent) {
        Origin origin = Origin.of(letter);
        boolean compacted = Topics.isCompacted(Topics.ofDeadLetters(letter.topic()));
        if (compacted && states.haveOvertaken(letter)) {
            overtaken.add(letter);
            if (LatestStates.isErasure(letter) && !states.areErasure(letter.key())) {
                unheard.add(letter);
            }
        } else if (!compacted && states.sayErasedAfter(letter)) {
            erased.add(letter);
        } else if (letter.headers().lastHeader(DeadLetterNotes.CUT_FROM) != null) {
            cut.add(letter);
        } else if (origin != null && !sent.add(origin)) {
            copies.add(letter);
        } else {
            again.add(letter);
        }
    }
}
