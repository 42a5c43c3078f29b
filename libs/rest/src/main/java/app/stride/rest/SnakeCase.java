package app.stride.rest;

/** Java's property paths in the spelling of the wire. */
final class SnakeCase {
    private SnakeCase() {}

    /** {@code workouts[0].targetPace} becomes {@code workouts[0].target_pace}. */
    static String of(String path) {
        StringBuilder snake = new StringBuilder(path.length() + 8);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (Character.isUpperCase(c)) {
                snake.append('_').append(Character.toLowerCase(c));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }
}
