package app.stride.coach.usecase;

import java.util.UUID;

/** Where new ids come from: time-ordered, so that the younger one is the greater one. */
public interface Ids {

    UUID next();
}
