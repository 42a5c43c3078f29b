package app.stride.plans.domain.matching;

import app.stride.plans.domain.lifecycle.Decision;

/** What the matcher decided of a session: this outing, or perhaps this one. */
record Verdict(Fit fit, Decision decision) {}
