package app.stride.coach.adapter.mcp;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.usecase.Access;
import app.stride.rest.Caller;
import app.stride.rest.RequestId;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The one address of the protocol. */
@Authenticated
@Path("/v1/coach/mcp")
@Tag(name = "Coach")
public class McpResource {
    private final McpMethods methods;
    private final ObjectMapper json;
    private final Caller caller;

    McpResource(McpMethods methods, ObjectMapper json, Caller caller) {
        this.methods = methods;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mcp",
            summary = "Talk with the coach's tools by the Model Context Protocol",
            description =
                    "For an assistant of your own: a JSON-RPC 2.0 message of the Model Context Protocol (streamable HTTP, without"
                            + " sessions), with your token. It can read what your coach knows and propose changes of your plan, which take effect only"
                            + " once you accept them.")
    public Uni<RestResponse<String>> receive(
            @Nullable String body,
            @HeaderParam("MCP-Protocol-Version") @Nullable String version,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(RequestId.HEADER) @Nullable String requestId) {
        Access access = new Access(
                new AthleteId(caller.subject()),
                Objects.requireNonNullElse(authorization, ""),
                Objects.requireNonNullElse(requestId, ""));
        RpcRequest request;
        try {
            request = RpcRequest.of(Objects.requireNonNullElse(body, ""), json);
            checkVersion(request, version);
        } catch (RpcProblem problem) {
            return Uni.createFrom()
                    .item(RestResponse.status(
                            RestResponse.Status.BAD_REQUEST,
                            RpcAnswer.of(MissingNode.getInstance(), problem).toString()));
        }
        return request.isUnanswered()
                ? Uni.createFrom().item(RestResponse.accepted())
                : methods.answer(request, access).map(answer -> RestResponse.ok(answer.toString()));
    }

    /** There is no stream to listen to; clients of the protocol expect a bare 405, and go on without one. */
    @GET
    @Operation(hidden = true)
    public RestResponse<Void> listen() {
        return ResponseBuilder.<Void>create(RestResponse.Status.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, "POST")
                .build();
    }

    /** Who introduces themselves asks for a version in their message, whatever they head it with. */
    private static void checkVersion(RpcRequest request, @Nullable String version) {
        if (version != null && !request.isInitialize() && !Greeting.speaks(version)) {
            throw RpcProblem.invalidRequest("This server speaks the protocol's versions " + Greeting.versions() + ".");
        }
    }
}
