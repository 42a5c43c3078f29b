package app.stride.activity.usecase;

import java.util.UUID;

/** The source of new ids: time-ordered, so that rows written together are stored together. */
public interface Ids {
    UUID next();
}
