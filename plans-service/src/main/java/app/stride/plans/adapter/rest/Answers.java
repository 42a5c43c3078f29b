package app.stride.plans.adapter.rest;

import app.stride.plans.domain.periodization.feasibility.NearestBound;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.creation.PreparedPlan;
import app.stride.rest.IfMatch;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What use cases say, as answers or problems. */
public final class Answers {

    public static final String NO_SUCH_PLAN = "There is no such plan of yours.";

    private Answers() {}

    public static <T> T value(Outcome<T> outcome) {
        return outcome.orElseThrow(Answers::problem);
    }

    public static <T> T found(Optional<T> value, String detail) {
        return value.orElseThrow(() -> Problems.notFound(detail));
    }

    private static HttpProblem problem(Outcome<?> failure) {
        if (failure instanceof Outcome.Unknown<?> unknown) {
            return Problems.notFound(unknown.detail());
        }
        if (failure instanceof Outcome.Refused<?> refused) {
            return Problems.conflict(refused.reason());
        }
        if (failure instanceof Outcome.Stale<?>) {
            return IfMatch.stale();
        }
        if (failure instanceof Outcome.Unsound<?> unsound) {
            return Problems.unprocessable(unsound.reason(), Map.of("findings", AuditJson.findings(unsound.findings())));
        }
        return Problems.unprocessable(((Outcome.Impossible<?>) failure).reason());
    }

    /** 422 with the findings that stand against a plan and the nearest values that would work. */
    public static HttpProblem unsound(PreparedPlan.Unsound prepared) {
        List<Finding> fatal =
                prepared.reasons().stream().filter(finding -> !finding.passed()).toList();
        String why = fatal.isEmpty() ? "" : " " + fatal.get(0).message();
        return Problems.unprocessable(
                "No sound plan can be made of this request." + why,
                Map.of(
                        "findings",
                        AuditJson.findings(prepared.reasons()),
                        "bounds",
                        prepared.bounds().stream().map(BoundJson::of).toList()));
    }

    /** A change of one field that would make the request work. */
    record BoundJson(String field, String value, String message) {
        static BoundJson of(NearestBound bound) {
            return new BoundJson(bound.field(), bound.value(), bound.message());
        }
    }
}
