package app.stride.local;

import java.nio.file.Path;

/** The command {@code token}: prints an access token of the athlete that is named. */
public final class Token {
    private Token() {}

    /** Takes the athlete's name, any text; the repository is the system property {@code stride.root}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Whose token? deploy/local/token NAME");
            }
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            RunningProduct product = RunningProduct.of(Home.from(System.getenv(), repository));
            System.out.println(product.token(arguments[0]));
        });
    }
}
