package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs, which is particular about it: as ourselves, or, where we are root, without root's powers.
 *
 * @param prefix what to put before each of its commands
 * @param ownsFiles whether it needs files of its own, because it is somebody else than we are
 */
record PostgresAccount(List<String> prefix, boolean ownsFiles) {
    private static final int NOBODY = 65_534;
    /** Root, and a user id without a name, as containers may have it. */
    private static final Set<String> REFUSED = Set.of("root", "?");

    static final PostgresAccount OURSELVES = new PostgresAccount(List.of(), false);

    /** Still ourselves on the file system, but nobody in its own eyes. */
    static final PostgresAccount USER_NAMESPACE = new PostgresAccount(List.of("unshare", "-U"), false);

    /** Where a container allows no user namespaces. */
    static final PostgresAccount SOMEBODY_ELSE =
            new PostgresAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

    static PostgresAccount ofThisProcess() {
        if (!REFUSED.contains(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        for (PostgresAccount account : List.of(USER_NAMESPACE, SOMEBODY_ELSE)) {
            if (account.can("true")) {
                return account;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL runs neither as root nor as a user without a name, and neither 'unshare -U' nor 'setpriv'"
                        + " works on this machine: start as an ordinary user.");
    }

    private boolean can(String... words) {
        try {
            Process test = new ProcessBuilder(command(List.of(words)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return test.waitFor(5, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Creates a directory that PostgreSQL may fill. */
    void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            if (ownsFiles) {
                Files.setAttribute(directory, "unix:uid", NOBODY);
                requireReachable(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory, e);
        }
    }

    private void requireReachable(Path directory) {
        if (!can("test", "-w", directory.toString())) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root and here has to run as 'nobody', who cannot" + " get to "
                            + directory + ": choose a directory whose parents everybody may enter.");
        }
    }
}
