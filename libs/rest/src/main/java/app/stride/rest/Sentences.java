package app.stride.rest;

/** The default sentence for a status: what went wrong, and what to do about it. */
final class Sentences {
    private Sentences() {}

    static String forStatus(int status) {
        return switch (status) {
            case 400 -> "The request is malformed; compare it with the API documentation.";
            case 401 ->
                "The bearer token is missing, invalid or expired. Sign in, and send the token in the Authorization header.";
            case 403 -> "The token does not permit this.";
            case 404 -> "There is nothing here, or it belongs to another athlete.";
            case 405 -> "This address does not support that method; see the API documentation.";
            case 406 -> "This address cannot answer in any media type that the Accept header names.";
            case 413 -> "The body exceeds the size limit.";
            case 415 ->
                "This media type is not supported. Send application/json, or another one that the API documentation names.";
            case 503 -> "The service is temporarily unavailable; try again shortly.";
            default ->
                status >= 500
                        ? "Something failed on our side. Try again; if it keeps happening, report it with the X-Request-Id of this answer."
                        : "The request was rejected.";
        };
    }
}
