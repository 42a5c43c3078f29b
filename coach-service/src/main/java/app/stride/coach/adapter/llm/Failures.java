package app.stride.coach.adapter.llm;

import app.stride.coach.adapter.llm.LimitedStream.EndlessAnswer;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;

/** What a failed call of a model means. */
final class Failures {

    private Failures() {}

    static ModelUnavailable meaningOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelUnavailable known) {
                return known;
            }
            if (cause instanceof HttpException http) {
                return ofHttp(http);
            }
            if (cause instanceof HttpTimeoutException) {
                return new ModelUnavailable(Reason.TIMED_OUT, kindOf(cause));
            }
            if (cause instanceof IOException io && !isAboutContent(io)) {
                return new ModelUnavailable(Reason.UNREACHABLE, kindOf(cause));
            }
        }
        return new ModelUnavailable(Reason.UNINTELLIGIBLE, kindOf(failure));
    }

    private static ModelUnavailable ofHttp(HttpException http) {
        ModelUnavailable meaning = new ModelUnavailable(ofStatus(http.statusCode()), "HTTP " + http.statusCode());
        return http instanceof Refusal refusal
                ? refusal.waitingTime().map(meaning::until).orElse(meaning)
                : meaning;
    }

    private static String kindOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static Reason ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> Reason.REFUSED;
            case 404, 405 -> Reason.UNKNOWN;
            case 402, 429 -> Reason.BUSY;
            case 408, 504 -> Reason.TIMED_OUT;
            default -> status >= 500 ? Reason.UNREACHABLE : isElsewhere(status) ? Reason.UNKNOWN : Reason.REJECTED;
        };
    }

    /** A redirection: the key is not carried to where it leads, and the configured address is not the model's. */
    private static boolean isElsewhere(int status) {
        return status >= 300 && status < 400;
    }

    /** JSON that cannot be read is an IOException too. */
    private static boolean isAboutContent(IOException failure) {
        return failure instanceof EndlessAnswer || failure instanceof JsonProcessingException;
    }
}
