package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.athlete.Athletes;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import app.stride.outbox.TransientFailure;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An import whose archive cannot be opened: by its own fault, or by that of the machine that works on it. */
class WorkOffImportTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID ID = new UUID(0, 1);
    private static final UncheckedIOException FULL =
            new UncheckedIOException("disk", new IOException("No space left on device"));

    /** What was said to the port, but for its heartbeat. */
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Uni<Boolean> postponing = Uni.createFrom().item(true);

    /** What is said to the athlete about the end, if it came. */
    private @Nullable String reason;

    private final BulkImports imports = port(BulkImports.class, (proxy, method, arguments) -> {
        switch (method.getName()) {
            case "claim":
                return Uni.createFrom().item(Optional.of(claim()));
            case "part":
                return Uni.createFrom()
                        .item((int) arguments[2] == 0 ? Optional.of(new byte[] {1}) : Optional.<byte[]>empty());
            case "renew":
                return Uni.createFrom().voidItem();
            case "postpone":
                said.add("postpone");
                return postponing;
            case "end":
                reason = (String) arguments[1];
                break;
            default:
                break;
        }
        said.add(method.getName());
        return Uni.createFrom().voidItem();
    });

    private static Claim claim() {
        BulkImport work = new BulkImport(
                ID,
                new AthleteId("ada"),
                "years.zip",
                Sha256.of("years"),
                Status.RUNNING,
                null,
                null,
                Tally.NONE,
                Duration.ZERO,
                List.of(),
                0,
                List.of());
        return new Claim(work, ID, 1);
    }

    private static <T> T port(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** Does on the caller's thread what takes long. */
    private static final class AtOnce implements HeavyWork {
        @Override
        public <T> Uni<T> run(Supplier<T> work) {
            return Uni.createFrom().item(work);
        }
    }

    /** Works off the claim with a disk, and archives on it, that fail so; null where they do not. */
    private void workOff(RuntimeException ofTheDisk, RuntimeException ofTheArchive) {
        SentFiles files = port(SentFiles.class, (proxy, method, arguments) -> {
            if (ofTheDisk != null && method.getName().equals("append")) {
                throw ofTheDisk;
            }
            return method.getName().equals("create") ? Path.of("import-1.part") : null;
        });
        Archives archives = port(Archives.class, (proxy, method, arguments) -> {
            throw ofTheArchive;
        });
        WorkOffImport workOffImport = new WorkOffImport(
                imports,
                archives,
                files,
                port(Athletes.class, (proxy, method, arguments) -> null),
                null,
                new AtOnce(),
                port(FitnessRefreshes.class, (proxy, method, arguments) -> null),
                TransientFailure::is,
                () -> ID);
        workOffImport.next(LEASE).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void anArchiveThatDoesNotFitOnTheDiskIsPutOffAndNotEnded() {
        assertThatThrownBy(() -> workOff(FULL, null)).isSameAs(FULL);

        assertThat(said).containsExactly("postpone");
    }

    @Test
    void anArchiveThatTheDiskHasNoRoomToOpenIsPutOffAndNotEnded() {
        assertThatThrownBy(() -> workOff(null, FULL)).isSameAs(FULL);

        assertThat(said).containsExactly("postpone");
    }

    @Test
    void aDamagedArchiveIsEnded() {
        workOff(null, new UnreadableArchiveException("It is damaged."));

        assertThat(said).containsExactly("end");
    }

    @Test
    void whatItWillFailByAgainIsNotPutOffForEver() {
        IllegalStateException fault = new IllegalStateException("a fault of ours");

        assertThatThrownBy(() -> workOff(null, fault)).isSameAs(fault);

        assertThat(said).as("this time counts").isEmpty();
    }

    @Test
    void whatNoDiskHasRoomForIsEndedInTheEndAndTheAthleteIsToldWhatToDo() {
        postponing = Uni.createFrom().item(false);

        assertThatThrownBy(() -> workOff(FULL, null))
                .as("the operator is told of it")
                .isSameAs(FULL);

        assertThat(said).containsExactly("postpone", "end");
        assertThat(reason).contains("for a day", "first 0 files", "Send it again later", "contact the operator");
    }

    @Test
    void thatItCannotBePutOffEitherHidesNothing() {
        postponing = Uni.createFrom().failure(new IOException("the database is away as well"));

        assertThatThrownBy(() -> workOff(null, FULL)).isSameAs(FULL);
    }
}
