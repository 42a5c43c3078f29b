package app.stride.plans.usecase.feed;

/** Where new secrets come from. */
@FunctionalInterface
public interface FeedSecrets {

    /** A secret that nobody can guess, made of characters that an address may hold. */
    FeedSecret next();
}
