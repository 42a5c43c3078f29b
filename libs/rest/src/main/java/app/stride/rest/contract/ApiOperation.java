package app.stride.rest.contract;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** An operation of an API document, with the method it is called by. */
public record ApiOperation(HttpMethod method, Operation operation) {

    /** The operations of a document, those without an id left out. */
    public static List<ApiOperation> of(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().entrySet().stream())
                .filter(each -> each.getValue().getOperationId() != null)
                .map(each -> new ApiOperation(each.getKey(), each.getValue()))
                .toList();
    }

    public String id() {
        return operation.getOperationId();
    }

    public boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    /** Whether it is called without a token. */
    public boolean isPublic() {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    public boolean takes(In where) {
        return parameters().anyMatch(parameter -> parameter.getIn() == where);
    }

    public boolean takes(In where, String name) {
        return parameters().anyMatch(parameter -> parameter.getIn() == where && name.equals(parameter.getName()));
    }

    /** Its parameters, in the document's order; none where it takes none. */
    public Stream<Parameter> parameters() {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }
}
