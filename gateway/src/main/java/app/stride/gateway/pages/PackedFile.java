package app.stride.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A script or style sheet that the build has put beside the plain one, compressed once and for all. */
final class PackedFile {
    private static final String SUFFIX = ".gz";

    private PackedFile() {}

    /** Whether a browser asks for a file that is there in packed form, and can unpack it. */
    static boolean isFor(HttpServerRequest request) {
        String path = request.path();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return path != null
                && accepted != null
                && accepted.contains("gzip")
                && !isOne(path)
                && PackedFile.class.getClassLoader().getResource("META-INF/resources" + of(path)) != null;
    }

    static boolean isOne(String path) {
        return path.endsWith(SUFFIX);
    }

    static String of(String path) {
        return path + SUFFIX;
    }

    /** To the browser it is the plain file, on its way packed. */
    static void describe(String path, HttpServerResponse response) {
        boolean style = path.endsWith(".css" + SUFFIX);
        response.putHeader(
                HttpHeaders.CONTENT_TYPE, style ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8");
        response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
    }
}
