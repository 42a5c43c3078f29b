package app.stride.outbox;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** An event whose effect is not there yet: since when, where it lies, and what is said of it in the log when it fails. */
final class HeldEvent {
    static final long TOLD_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final String consumer;
    private final ConsumerRecord<String, String> origin;
    private final IncomingEvent event;
    private final LongSupplier clock;
    private final long since;
    private boolean told;
    private long toldAt;

    HeldEvent(String consumer, ConsumerRecord<String, String> origin, IncomingEvent event, LongSupplier clock) {
        this.consumer = consumer;
        this.origin = origin;
        this.event = event;
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    long nanos() {
        return clock.getAsLong() - since;
    }

    /** It has failed and will be tried again; the first time, and once a minute, that is worth a line. */
    void failed(Throwable reason) {
        if (isToBeTold()) {
            LOG.warnf(
                    "%s tries again what it has held for %d s: %s %s at %s-%d, offset %d: %s",
                    consumer,
                    TimeUnit.NANOSECONDS.toSeconds(nanos()),
                    event.type(),
                    event.id(),
                    origin.topic(),
                    origin.partition(),
                    origin.offset(),
                    reason);
        }
    }

    synchronized boolean isToBeTold() {
        long now = clock.getAsLong();
        if (told && now - toldAt < TOLD_EVERY_NANOS) {
            return false;
        }
        told = true;
        toldAt = now;
        return true;
    }
}
