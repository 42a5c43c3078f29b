package app.stride.coach.usecase.budget;

/**
 * How many tokens may be used in a day.
 *
 * @param athlete by one athlete, on their own day
 * @param installation by all together, on the day by UTC
 */
public record Allowance(long athlete, long installation) {
    public Allowance {
        if (athlete < 0 || installation < 0) {
            throw new IllegalArgumentException("A budget is 0 tokens or more: " + athlete + ", " + installation);
        }
    }
}
