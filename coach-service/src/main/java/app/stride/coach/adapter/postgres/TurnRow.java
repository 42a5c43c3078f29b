package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.conversation.Turn;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A turn as it is stored. */
@Entity
@Table(name = "turn")
class TurnRow {

    @EmbeddedId
    TurnKey key;

    @Enumerated(EnumType.STRING)
    Turn.Speaker speaker;

    String text;
    Instant saidAt;

    @Nullable String shown;

    static TurnRow of(TurnKey key, Turn turn, FactsJson facts) {
        TurnRow row = new TurnRow();
        row.key = key;
        row.speaker = turn.speaker();
        row.text = turn.text();
        row.saidAt = turn.at();
        row.shown = facts.written(turn.shown());
        return row;
    }

    Turn turn(FactsJson facts) {
        return new Turn(speaker, text, saidAt, facts.read(shown));
    }
}
