package app.stride.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A stream whose chunks and end are observed, and may be withheld, as they pass; it adds no buffering. */
final class ObservedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final Predicate<Buffer> passes;
    private final BooleanSupplier ends;
    private boolean heldBack = true;
    private long flowingSince;
    private long flowed;

    ObservedStream(ReadStream<Buffer> source, Predicate<Buffer> passes, BooleanSupplier ends) {
        this.source = source;
        this.passes = passes;
        this.ends = ends;
    }

    /** Whether the reader has paused the stream, so that silence is not the source's fault. */
    boolean isHeldBack() {
        return heldBack;
    }

    /** For how long it has been able to flow, in nanoseconds. */
    long flowingNanos() {
        return heldBack ? flowed : flowed + System.nanoTime() - flowingSince;
    }

    private void hold() {
        flowed = flowingNanos();
        heldBack = true;
    }

    private void letGo() {
        if (heldBack) {
            heldBack = false;
            flowingSince = System.nanoTime();
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> reader) {
        source.handler(
                reader == null
                        ? null
                        : part -> {
                            if (passes.test(part)) {
                                reader.handle(part);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> reader) {
        source.endHandler(
                reader == null
                        ? null
                        : end -> {
                            if (ends.getAsBoolean()) {
                                reader.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> reader) {
        source.exceptionHandler(reader);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        hold();
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        letGo();
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        letGo();
        source.fetch(amount);
        return this;
    }
}
