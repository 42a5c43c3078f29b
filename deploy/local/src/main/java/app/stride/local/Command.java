package app.stride.local;

/** Runs what a command does and turns its end into an exit code: 0 when it worked, 1 with a sentence when it did not. */
public final class Command {
    private Command() {}

    /** The work of a command. */
    @FunctionalInterface
    public interface Work {
        /** Does the work; a {@link Refusal} is told to the user. */
        void run() throws Exception;
    }

    /** Runs the work and ends this JVM. */
    public static void run(Work work) {
        int exitCode = 0;
        try {
            work.run();
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            exitCode = 1;
        } catch (Exception e) {
            e.printStackTrace();
            exitCode = 2;
        }
        System.exit(exitCode);
    }
}
