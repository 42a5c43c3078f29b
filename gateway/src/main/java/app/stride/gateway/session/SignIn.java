package app.stride.gateway.session;

import app.stride.gateway.access.HomeThread;
import app.stride.gateway.connection.OwnOrigin;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Sends a browser to the issuer and receives it back with a code (OAuth 2.0 with PKCE, OpenID Connect). */
@Singleton
final class SignIn {
    static final String CALLBACK = "/session/callback";

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Problem NOT_BEGUN_HERE = Problem.badRequest(
            "This sign-in has expired or was started in another browser. Start again at /session/login.");
    private static final Problem ISSUER_AWAY = Problem.unavailable("sign-in");

    private final CodeFlow issuer;
    private final TokenAcceptance acceptance;

    SignIn(CodeFlow issuer, TokenAcceptance acceptance) {
        this.issuer = issuer;
        this.acceptance = acceptance;
    }

    void begin(RoutingContext call) {
        HttpServerRequest request = call.request();
        Secret browser = BrowserCookies.SIGN_IN.of(request).orElseGet(Secret::random);
        String returnTo = Optional.ofNullable(request.getParam("return_to")).orElse("");
        issuer.authorization(SignInAttempt.begin(browser, returnTo), callback(request))
                .emitOn(HomeThread.of(call.vertx()))
                .subscribe()
                .with(
                        address -> {
                            if (ProblemAnswer.mayBeAnswered(call.response())) {
                                BrowserCookies.SIGN_IN.give(request, call.response(), browser, PATIENCE);
                                SignInOutcome.redirect(call, address);
                            }
                        },
                        failure -> {
                            LOG.warnf("The issuer is unavailable, a sign-in is answered 503: %s", failure.toString());
                            ProblemAnswer.send(call, ISSUER_AWAY);
                        });
    }

    void finish(RoutingContext call) {
        Optional<SignInAttempt> begun = BrowserCookies.SIGN_IN
                .of(call.request())
                .flatMap(browser -> SignInAttempt.of(browser, parameter(call, "state")));
        if (begun.isEmpty()) {
            ProblemAnswer.send(call, NOT_BEGUN_HERE);
            return;
        }
        if (parameter(call, "code").isEmpty()) {
            ProblemAnswer.send(call, TokenAcceptance.NOT_FINISHED);
            return;
        }
        SignInAttempt attempt = begun.get();
        Executor home = HomeThread.of(call.vertx());
        issuer.redeem(parameter(call, "code"), callback(call.request()), attempt.verifier())
                .emitOn(home)
                .chain(tokens -> acceptance.accept(call, attempt, tokens))
                .emitOn(home)
                .subscribe()
                .with(outcome -> answerOrWithdraw(call, outcome), failure -> {
                    LOG.warnf("A sign-in failed, the user has to start again: %s", failure.toString());
                    boolean refused = failure instanceof CodeFlow.RefusedGrant;
                    ProblemAnswer.send(call, refused ? TokenAcceptance.NOT_FINISHED : ISSUER_AWAY);
                });
    }

    private static void answerOrWithdraw(RoutingContext call, SignInOutcome outcome) {
        if (ProblemAnswer.mayBeAnswered(call.response())) {
            outcome.answer(call);
        } else {
            outcome.withdraw();
        }
    }

    /** The single value of a query parameter; empty if there is none, or several. */
    private static String parameter(RoutingContext call, String name) {
        List<String> values = call.queryParam(name);
        return values.size() == 1 ? values.get(0) : "";
    }

    private static String callback(HttpServerRequest request) {
        return OwnOrigin.of(request) + CALLBACK;
    }
}
