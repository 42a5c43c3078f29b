package app.stride.benchmarks.gateway;

import java.io.IOException;

/**
 * A way to the service.
 *
 * @param token what its calls are signed in with
 * @param process whose processor time is counted
 */
record Way(String name, int port, String token, ProcessHandle process) {
    private static final String PATH = "/v1/training-plans/current/week";

    static String url(int port) {
        return "http://127.0.0.1:" + port + PATH;
    }

    /** Called from these cores. */
    Load load(Cores cores, int connections, int seconds) throws IOException, InterruptedException {
        return Load.of(cores, this, connections, seconds);
    }
}
