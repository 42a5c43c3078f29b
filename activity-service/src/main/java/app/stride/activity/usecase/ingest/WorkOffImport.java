package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.Ids;
import app.stride.activity.usecase.PassingFailures;
import app.stride.activity.usecase.athlete.Athletes;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Works off a bulk import, step by step. Each step's activities and its progress are kept in one transaction, so that whoever takes over after a
 * crash goes on with the next file, and nothing is counted twice.
 */
@ApplicationScoped
public class WorkOffImport {
    private static final int RENEWALS_PER_LEASE = 3;
    /** Whatever ends the process ends it for everybody: an import that did so as often is left alone. */
    private static final int ATTEMPTS = 5;

    /** Ours: an operator has seen to a full disk by then, or will not; and an athlete would rather know than wait. */
    private static final Duration PUT_OFF_AT_MOST = Duration.ofDays(1);

    private final BulkImports imports;
    private final Archives archives;
    private final SentFiles files;
    private final Athletes athletes;
    private final ImportSteps steps;
    private final HeavyWork heavyWork;
    private final FitnessRefreshes refreshes;
    private final PassingFailures passingFailures;
    private final Ids ids;

    WorkOffImport(
            BulkImports imports,
            Archives archives,
            SentFiles files,
            Athletes athletes,
            ImportSteps steps,
            HeavyWork heavyWork,
            FitnessRefreshes refreshes,
            PassingFailures passingFailures,
            Ids ids) {
        this.imports = imports;
        this.archives = archives;
        this.files = files;
        this.athletes = athletes;
        this.steps = steps;
        this.heavyWork = heavyWork;
        this.refreshes = refreshes;
        this.passingFailures = passingFailures;
        this.ids = ids;
    }

    /**
     * Works off an import of the athlete who was served longest ago; false when there is none.
     *
     * @param lease for how long nobody else takes it after a sign of life, or after it failed for a reason that passes
     */
    public Uni<Boolean> next(Duration lease) {
        return imports.claim(ids.next(), lease)
                .chain(claim -> claim.isEmpty()
                        ? Uni.createFrom().item(false)
                        : workOffOrGiveUp(claim.get(), lease).replaceWith(true));
    }

    private Uni<Void> workOffOrGiveUp(Claim claim, Duration lease) {
        if (claim.attempts() <= ATTEMPTS) {
            return workOff(claim, lease);
        }
        int done = claim.work().tally().done();
        return giveUp(
                claim,
                "The import was interrupted " + ATTEMPTS + " times at the same place. The results of the first " + done
                        + " files and lines were kept; leave out the next ones and send it again.");
    }

    private Uni<Void> giveUp(Claim claim, String reason) {
        return imports.end(claim, reason).invoke(refreshes::due);
    }

    private Uni<Void> workOff(Claim claim, Duration lease) {
        Cancellable heartbeat = Multi.createFrom()
                .ticks()
                .every(lease.dividedBy(RENEWALS_PER_LEASE))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(
                        tick -> imports.renew(claim, lease).onFailure().recoverWithNull())
                .subscribe()
                .with(renewed -> {});
        return fetch(claim.work())
                .chain(file ->
                        heavyWork.run(() -> archives.open(file, claim.work().fileName())))
                .chain(contents -> workOff(claim, contents).eventually(contents::close))
                .chain(() -> refuseWhatHeldNothing(claim.work()))
                .replaceWith((@Nullable String) null)
                .onFailure(UnreadableArchiveException.class)
                .recoverWithItem(Throwable::getMessage)
                .chain(reason -> imports.end(claim, reason))
                .invoke(refreshes::due)
                .onTermination()
                .invoke(heartbeat::cancel)
                .onFailure(passingFailures::is)
                .call(() -> putOff(claim, lease).onFailure().recoverWithNull())
                .onCancellation()
                .call(() -> imports.giveBack(claim));
    }

    /** That every file was passed over as something else is worth a word: nobody sends an archive for that. */
    private Uni<Void> refuseWhatHeldNothing(BulkImport work) {
        return imports.find(work.athlete(), work.id())
                .invoke(found -> found.map(BulkImport::tally)
                        .filter(tally -> tally.done() > 0 && tally.skipped() == tally.done())
                        .ifPresent(tally -> {
                            throw new UnreadableArchiveException(
                                    "None of its files is a recording of a kind that Stride reads. Where the service"
                                            + " exports single activities as FIT, TCX or GPX (as Polar Flow does), send those.");
                        }))
                .replaceWithVoid();
    }

    /** What no disk has room for would else be fetched for ever. */
    private Uni<Void> putOff(Claim claim, Duration lease) {
        return imports.postpone(claim, lease, PUT_OFF_AT_MOST)
                .chain(putOff -> putOff ? Uni.createFrom().voidItem() : giveUp(claim, neverHadRoom(claim)));
    }

    /** Since it was put off it has not come on: the count is that of the claim. */
    private static String neverHadRoom(Claim claim) {
        return "The import could not be processed for a day, because of missing disk space or another problem of the service."
                + " The results of the first " + claim.work().tally().done() + " files and lines were kept."
                + " Send it again later or in smaller parts; if that fails too, contact the operator of this service.";
    }

    private Uni<Path> fetch(BulkImport work) {
        return heavyWork.run(files::create).chain(file -> {
            AtomicInteger place = new AtomicInteger();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> fetchPart(work, file, place.getAndIncrement()))
                    .whilst(more -> more)
                    .collect()
                    .last()
                    .replaceWith(file)
                    .onFailure()
                    .call(() -> heavyWork.run(() -> {
                        files.delete(file);
                        return true;
                    }));
        });
    }

    private Uni<Boolean> fetchPart(BulkImport work, Path file, int place) {
        return imports.part(work.athlete(), work.id(), place)
                .chain(part -> part.isEmpty()
                        ? Uni.createFrom().item(false)
                        : heavyWork.run(() -> {
                            files.append(file, part.get());
                            return true;
                        }));
    }

    private Uni<Void> workOff(Claim claim, Contents contents) {
        AtomicInteger place = new AtomicInteger(claim.work().tally().done());
        return imports.opened(claim, contents.size())
                .chain(() -> home(claim.work().athlete()))
                .chain(home -> Multi.createBy()
                        .repeating()
                        .uni(() -> steps.take(claim, contents, home.orElse(null), place.get()))
                        .whilst(taken -> {
                            place.addAndGet(taken);
                            return place.get() < contents.size();
                        })
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Where the athlete lives; empty before they say so. */
    private Uni<Optional<ZoneId>> home(AthleteId athlete) {
        return athletes.find(athlete)
                .map(found -> found.flatMap(
                        known -> Optional.ofNullable(known.profile().zone())));
    }
}
