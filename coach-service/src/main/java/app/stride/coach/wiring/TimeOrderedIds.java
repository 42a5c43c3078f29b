package app.stride.coach.wiring;

import app.stride.coach.usecase.Ids;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** UUIDs of version 7. */
@ApplicationScoped
class TimeOrderedIds implements Ids {

    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
