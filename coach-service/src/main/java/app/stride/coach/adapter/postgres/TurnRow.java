package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.conversation.Turn;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

    @Nullable Instant questionAt;

    Turn turn(FactsJson facts) {
        return new Turn(speaker, text, saidAt, facts.read(shown), Optional.ofNullable(questionAt));
    }
}
