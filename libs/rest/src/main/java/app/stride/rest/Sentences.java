package app.stride.rest;

/** What a person can do about a status for which nobody had a better sentence. */
final class Sentences {
    private Sentences() {}

    static String forStatus(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read; compare it with the API documentation.";
            case 401 -> "A valid bearer token is needed: sign in and send it in the Authorization header.";
            case 403 -> "This token does not allow that.";
            case 404 -> "There is nothing here, or it is not yours.";
            case 405 -> "This address does not take that method; see the API documentation.";
            case 406 -> "This address cannot answer in the media type that the Accept header asks for.";
            case 413 -> "The body is larger than is taken here.";
            case 415 ->
                "This media type is not understood here: send application/json, or what the API documentation names.";
            case 503 -> "The service cannot answer right now; try again shortly.";
            default ->
                status >= 500
                        ? "Something failed on our side. Try again; if it goes on, report it with the X-Request-Id of this answer."
                        : "The request was refused.";
        };
    }
}
