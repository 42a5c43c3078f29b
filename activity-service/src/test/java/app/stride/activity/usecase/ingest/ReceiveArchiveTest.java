package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.ReceiveArchive.Outcome;
import app.stride.activity.usecase.ingest.ReceiveArchive.Upload;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is left of an archive that does not come to its end. */
class ReceiveArchiveTest {
    private static final AthleteId ADA = new AthleteId("ada");
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Sha256 CONTENT = Sha256.of("years");

    private final List<String> said = new ArrayList<>();
    private Uni<Void> keeping = Uni.createFrom().voidItem();
    private boolean released = true;
    private Sha256 kept = CONTENT;

    private final BulkImports imports = port(BulkImports.class, (proxy, method, arguments) -> {
        said.add(method.getName());
        return switch (method.getName()) {
            case "earlier" -> Uni.createFrom().item(Optional.empty());
            case "keepPart" -> keeping;
            case "release" -> Uni.createFrom().item(released);
            case "find" -> Uni.createFrom().item(Optional.of(job(OWN, CONTENT)));
            case "kept" -> Uni.createFrom().item(Optional.of(job(OTHER, kept)));
            default -> Uni.createFrom().voidItem();
        };
    });

    private final SentFiles files = port(SentFiles.class, (proxy, method, arguments) -> switch (method.getName()) {
        case "size" -> 1L;
        case "fingerprint" -> CONTENT;
        case "part" -> new byte[(int) arguments[1] == 0 ? 1 : 0];
        default -> null;
    });

    private static <T> T port(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static BulkImport job(UUID id, Sha256 content) {
        return new BulkImport(
                id,
                ADA,
                "years.zip",
                content,
                Status.WAITING,
                null,
                null,
                Tally.NONE,
                Duration.ZERO,
                List.of(),
                0,
                List.of());
    }

    /** Does on the caller's thread what takes long. */
    private static final class AtOnce implements HeavyWork {
        @Override
        public <T> Uni<T> run(Supplier<T> work) {
            return Uni.createFrom().item(work);
        }
    }

    private Uni<Outcome> received() {
        Archives archives = port(Archives.class, (proxy, method, arguments) -> null);
        return new ReceiveArchive(imports, archives, files, new AtOnce(), () -> {}, () -> OWN)
                .of(ADA, new Upload("years.zip", Path.of("sent"), "this-morning"));
    }

    @Test
    void whatIsKeptIsNotDiscarded() {
        assertThat(received().await().indefinitely()).isEqualTo(new Outcome.Accepted(job(OWN, CONTENT)));

        assertThat(said).doesNotContain("discard");
    }

    @Test
    void whatCannotBeKeptToItsEndIsDiscarded() {
        IllegalStateException failure = new IllegalStateException("the database is full");
        keeping = Uni.createFrom().failure(failure);

        assertThatThrownBy(() -> received().await().indefinitely()).isSameAs(failure);

        assertThat(said).containsOnlyOnce("discard").doesNotContain("release");
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsDiscarded() {
        keeping = Uni.createFrom().nothing();

        received().subscribe().with(outcome -> {}).cancel();

        assertThat(said).containsOnlyOnce("discard").doesNotContain("release");
    }

    @Test
    void aRequestThatWasSentTwiceIsTheOneThatWasKeptFirst() {
        released = false;

        assertThat(received().await().indefinitely()).isEqualTo(new Outcome.Accepted(job(OTHER, CONTENT)));

        assertThat(said).containsOnlyOnce("discard");
    }

    @Test
    void aKeyUnderWhichOtherContentWasKeptMeanwhileIsTaken() {
        released = false;
        kept = Sha256.of("other years");

        assertThat(received().await().indefinitely()).isEqualTo(new Outcome.KeyTaken());
    }
}
