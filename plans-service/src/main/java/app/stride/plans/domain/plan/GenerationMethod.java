package app.stride.plans.domain.plan;

import java.util.Locale;

/** Who composed a plan: our rules, a language model's draft, or the athlete. */
public enum GenerationMethod implements Coded {
    TEMPLATE,
    AI,
    CUSTOM;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static GenerationMethod of(String code) {
        return Coded.of(GenerationMethod.class, code);
    }
}
