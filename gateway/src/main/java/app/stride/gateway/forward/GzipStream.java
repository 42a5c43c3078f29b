package app.stride.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses a stream chunk by chunk; memory use is the compressor's window, however long the stream is. */
final class GzipStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final FastGzip gzip;
    private @Nullable Handler<Buffer> reader;

    GzipStream(ReadStream<Buffer> source) {
        this.source = source;
        try {
            this.gzip = new FastGzip(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // only memory is written to
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        reader = handler;
        source.handler(handler == null ? null : this::pack);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            finish();
                            handler.handle(null);
                        });
        return this;
    }

    private void pack(Buffer part) {
        try {
            gzip.write(part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        passOn();
    }

    /** Frees the compressor's off-heap memory if the stream did not complete. */
    void release() {
        reader = null;
        finish();
    }

    private void finish() {
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        passOn();
    }

    private void passOn() {
        Handler<Buffer> handler = reader;
        if (packed.size() > 0 && handler != null) {
            handler.handle(Buffer.buffer(packed.toByteArray()));
        }
        packed.reset();
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /** The cheapest level, as proxies use: on JSON the others save only a tenth more. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
