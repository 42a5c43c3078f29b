package app.stride.gateway.docs;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The names of HTTP status codes. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
