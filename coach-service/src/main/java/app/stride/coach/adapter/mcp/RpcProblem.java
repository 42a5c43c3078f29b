package app.stride.coach.adapter.mcp;

/** Why a message cannot be answered, as JSON-RPC 2.0 numbers it. */
final class RpcProblem extends RuntimeException {
    private final int code;

    private RpcProblem(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static RpcProblem unreadable() {
        return new RpcProblem(-32700, "The message is no JSON.");
    }

    static RpcProblem invalidRequest(String sentence) {
        return new RpcProblem(-32600, sentence);
    }

    static RpcProblem unknownMethod() {
        return new RpcProblem(
                -32601,
                "There is no such method here: initialize, ping, tools/list, tools/call, resources/list and resources/read.");
    }

    static RpcProblem invalidParameters(String sentence) {
        return new RpcProblem(-32602, sentence);
    }

    static RpcProblem unknownResource() {
        return new RpcProblem(-32002, "There is no such resource; resources/list names them.");
    }

    static RpcProblem unforeseen() {
        return new RpcProblem(-32603, "Something went wrong on our side. Please try again.");
    }

    int code() {
        return code;
    }

    /** What is wrong and what to do about it. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
