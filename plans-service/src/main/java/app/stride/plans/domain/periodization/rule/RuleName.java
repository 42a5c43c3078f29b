package app.stride.plans.domain.periodization.rule;

/** The names of rules, spelled out of their class names once. */
final class RuleName extends ClassValue<String> {

    private static final RuleName NAMES = new RuleName();

    private RuleName() {}

    static String of(Class<?> rule) {
        return NAMES.get(rule);
    }

    @Override
    protected String computeValue(Class<?> rule) {
        StringBuilder name = new StringBuilder();
        for (char letter : rule.getSimpleName().toCharArray()) {
            name.append(Character.isUpperCase(letter) && !name.isEmpty() ? "_" : "")
                    .append(Character.toLowerCase(letter));
        }
        return name.toString();
    }
}
