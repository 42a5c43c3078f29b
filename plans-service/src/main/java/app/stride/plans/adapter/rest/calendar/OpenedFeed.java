package app.stride.plans.adapter.rest.calendar;

import app.stride.plans.usecase.feed.OpenFeed;
import java.time.Instant;

/**
 * A feed that was just opened.
 *
 * @param url for the calendar app
 * @param path the same without scheme and host, for a client that knows better which these are
 */
public record OpenedFeed(String url, String path, Instant openedAt) {

    static OpenedFeed of(OpenFeed.Opened opened, PublicAddress address) {
        String path = FeedResource.PATH + "/" + opened.secret().value() + ".ics";
        return new OpenedFeed(address + path, path, opened.at());
    }
}
