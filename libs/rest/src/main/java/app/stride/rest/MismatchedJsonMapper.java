package app.stride.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Takes JSON of the wrong type out of the hands of the framework, which would answer it in a form of its own. */
@Provider
public class MismatchedJsonMapper extends ExceptionMapperBase<MismatchedInputException> {
    @Override
    protected HttpProblem toProblem(MismatchedInputException failure) {
        return UnreadableJson.problem(failure);
    }
}
