package app.stride.coach.wiring;

import app.stride.coach.usecase.budget.Allowance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The budget, as it is configured. */
@ApplicationScoped
class AllowanceProducer {
    @Produces
    @Singleton
    Allowance allowance(BudgetConfig config) {
        return new Allowance(config.athlete(), config.installation());
    }
}
