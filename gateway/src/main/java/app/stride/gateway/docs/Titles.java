package app.stride.gateway.docs;

import io.netty.handler.codec.http.HttpResponseStatus;

/** What the status codes of HTTP are called. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
