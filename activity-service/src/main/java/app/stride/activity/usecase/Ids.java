package app.stride.activity.usecase;

import java.util.UUID;

/** Where new ids come from: time-ordered, so that rows written together lie together. */
public interface Ids {
    UUID next();
}
