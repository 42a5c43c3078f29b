package app.stride.coach.adapter.llm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A model's answer, which fails when it is longer than any honest one: a model that never stops must not fill the memory. */
final class LimitedStream extends FilterInputStream {

    private static final int MOST_BYTES = 4 << 20;

    private int left = MOST_BYTES;

    LimitedStream(InputStream answer) {
        super(answer);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new EndlessAnswer();
        }
    }

    /** The model said more than can be listened to. */
    static final class EndlessAnswer extends IOException {

        EndlessAnswer() {
            super("The model's answer is longer than " + MOST_BYTES + " bytes.");
        }
    }
}
