package app.stride.gateway.forward;

import app.stride.gateway.connection.ClientAddress;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.Route;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Proxies one route: what changes on calls and responses, and the problem sent if the upstream fails. */
final class Passage implements ProxyInterceptor {
    private static final String EXCHANGE = Exchange.class.getName();

    private final Vertx vertx;
    private final Route route;
    private final UpstreamClient client;
    private final ClientAddress addresses;
    private final Circuit circuit;

    private Passage(Vertx vertx, Route route, UpstreamClient client, ClientAddress addresses, Circuit circuit) {
        this.vertx = vertx;
        this.route = route;
        this.client = client;
        this.addresses = addresses;
        this.circuit = circuit;
    }

    static HttpProxy of(Vertx vertx, Route route, UpstreamClient client, ClientAddress addresses, Circuit circuit) {
        Passage passage = new Passage(vertx, route, client, addresses, circuit);
        // upgraded connections would bypass everything done here
        ProxyOptions options = new ProxyOptions().setSupportWebSocket(false);
        return HttpProxy.reverseProxy(options, client.http())
                .origin(passage::open)
                .addInterceptor(passage);
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        return circuit.admits()
                ? client.open(route.upstream()).map(request -> begun(context, request))
                : Future.failedFuture(BrokenCircuit.NOT_TRIED);
    }

    private HttpClientRequest begun(ProxyContext context, HttpClientRequest request) {
        exchange(context).opened(request);
        BreakableCall call = (BreakableCall) context.request().proxiedRequest();
        RequestHeaders.write(call.original(), request.headers(), route, addresses.of(call.original()));
        return request;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        Exchange exchange = new Exchange(vertx, route, request);
        context.set(EXCHANGE, exchange);
        request.setURI(Address.of(request.proxiedRequest()).pathAndQuery());
        exchange.begin();
        return context.sendRequest()
                .recover(failure ->
                        exchange.repeats(request, failure) ? context.sendRequest() : Future.failedFuture(failure))
                .transform(sent -> Future.succeededFuture(answer(request, exchange, sent)));
    }

    private ProxyResponse answer(ProxyRequest request, Exchange exchange, AsyncResult<ProxyResponse> sent) {
        Throwable failure = sent.cause();
        if (failure == null) {
            circuit.succeeded();
            try {
                return readable(sent.result(), exchange);
            } catch (RuntimeException unreadable) {
                failure = unreadable;
            }
        }
        return answer(request.response(), explained(exchange, failure), exchange);
    }

    private Problem explained(Exchange exchange, Throwable failure) {
        Problem problem = exchange.explain(failure);
        boolean unreachable = problem.status() == 502 || problem.status() == 504;
        if (unreachable && failure != BrokenCircuit.NOT_TRIED && !exchange.isDeserted()) {
            circuit.failed();
        }
        return problem;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Exchange exchange = exchange(context);
        HttpServerRequest call = context.request().proxiedRequest();
        // a response that broke off midway has closed the client's connection:
        // there is nobody left to answer
        return exchange.instead()
                .map(problem -> ProblemAnswer.write(call, problem))
                .orElseGet(() -> sendOn(context, exchange))
                .otherwiseEmpty()
                .onComplete(done -> exchange.answered());
    }

    private static Future<Void> sendOn(ProxyContext context, Exchange exchange) {
        ProxyResponse answer = context.response();
        exchange.answering(answer);
        GzipStream packed = Compression.apply(answer);
        if (packed != null) {
            return exchange.sending(context.sendResponse()).onComplete(done -> packed.release());
        }
        return exchange.sending(
                WholeAnswer.is(answer)
                        ? WholeAnswer.send(answer).recover(failure -> notWhole(answer, exchange, failure))
                        : context.sendResponse());
    }

    /** The response did not arrive, or the client does not receive it. */
    private static Future<Void> notWhole(ProxyResponse answer, Exchange exchange, Throwable failure) {
        HttpServerRequest call = answer.request().proxiedRequest();
        if (call.response().headWritten()) {
            exchange.letGo();
            call.response().reset();
            return Future.failedFuture(failure);
        }
        return ProblemAnswer.write(call, exchange.explain(failure));
    }

    /** The upstream's response, or ours if it failed without problem details. */
    private ProxyResponse readable(ProxyResponse response, Exchange exchange) {
        ResponseHeaders.prepare(response, route);
        if (exchange.cannotEnd(response)) {
            return answer(response, exchange.abandon(response, Problem.ofStatus(505)), exchange);
        }
        if (isBodiless(response.getStatusCode())) {
            EntityTags.markUnchanged(response.request().proxiedRequest(), response.headers());
            return withoutBody(response);
        }
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(Problem.MEDIA_TYPE)) {
            return response;
        }
        String part = route.upstream().name();
        return switch (response.getStatusCode()) {
            case 502 -> replaced(response, Problem.badGateway(part), exchange);
            case 503 -> replaced(response, Problem.unavailable(part), exchange);
            case 504 -> replaced(response, Problem.gatewayTimeout(part), exchange);
            default -> response;
        };
    }

    /** Such responses end with their headers (RFC 9110, 6.4.1); announced chunks would be waited for. */
    private static boolean isBodiless(int status) {
        return status == 204 || status == 304;
    }

    private static ProxyResponse withoutBody(ProxyResponse response) {
        Body nothing = response.getBody();
        if (nothing != null) {
            nothing.stream().resume(); // reading to the end releases the connection
        }
        return response.setBody(null);
    }

    private static ProxyResponse replaced(ProxyResponse response, Problem problem, Exchange exchange) {
        return answer(response.release(), problem, exchange);
    }

    /**
     * Bypasses the proxy's own writing: it would look for the upstream request, which may not exist if the client
     * disconnects meanwhile.
     */
    private static ProxyResponse answer(ProxyResponse response, Problem problem, Exchange exchange) {
        exchange.tellInstead(problem);
        return response;
    }

    private static Exchange exchange(ProxyContext context) {
        return context.get(EXCHANGE, Exchange.class);
    }
}
