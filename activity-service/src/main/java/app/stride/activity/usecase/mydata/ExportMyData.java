package app.stride.activity.usecase.mydata;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.athlete.ReadProfile;
import app.stride.activity.usecase.checkin.CheckIns;
import app.stride.activity.usecase.checkin.KeptCheckIn;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.mydata.ForeignBelongings.Page;
import app.stride.activity.usecase.mydata.ForeignBelongings.Part;
import app.stride.activity.usecase.mydata.Piece.OfActivity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hands out everything that is kept of an athlete, here and by other services, piece by piece: the next is looked up
 * only once somebody wants it. Only when every other service has answered does it begin, so that nothing is handed
 * out that lacks a part.
 */
@ApplicationScoped
public class ExportMyData {
    private static final int ACTIVITIES_AT_ONCE = 50;
    /** No year has more days. */
    private static final int CHECK_INS_AT_ONCE = 366;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIED_AGAIN = 2;

    private final ReadProfile readProfile;
    private final CheckIns checkIns;
    private final Belongings belongings;
    private final ForeignBelongings foreign;

    ExportMyData(ReadProfile readProfile, CheckIns checkIns, Belongings belongings, ForeignBelongings foreign) {
        this.readProfile = readProfile;
        this.checkIns = checkIns;
        this.belongings = belongings;
        this.foreign = foreign;
    }

    /**
     * The part of another service, of which the first page is there.
     *
     * @param first null once it is handed out, so that nobody holds it while the rest follows
     */
    private record Begun(Part part, AtomicReference<@Nullable Page> first) {}

    /** Fails with {@link PartAway} before the first piece when a part cannot be had. */
    public Multi<Piece> of(Access access) {
        Set<Part> parts = foreign.known();
        return begun(access, parts).onItem().transformToMulti(begun -> pieces(access, parts, begun));
    }

    /** The first page of each part, all of them asked for at once. */
    private Uni<List<Begun>> begun(Access access, Set<Part> parts) {
        List<Uni<Begun>> begun = parts.stream()
                .sorted()
                .map(part -> foreign.page(access, part, null)
                        .map(page -> new Begun(part, new AtomicReference<@Nullable Page>(page))))
                .toList();
        return begun.isEmpty()
                ? Uni.createFrom().item(List.<Begun>of())
                : Uni.join().all(begun).andFailFast();
    }

    /** What is asked for with the athlete's token comes first: it may expire during a long download. */
    private Multi<Piece> pieces(Access access, Set<Part> parts, List<Begun> begun) {
        AthleteId athlete = access.athlete();
        Multi<Piece> beginning = readProfile
                .of(athlete)
                .onItem()
                .transformToMulti(found ->
                        Multi.createFrom().<Piece>items(new Piece.OfContents(parts), new Piece.OfProfile(found)));
        Multi<Piece> elsewhere =
                Multi.createFrom().iterable(begun).onItem().transformToMultiAndConcatenate(part -> pages(access, part));
        return Multi.createBy()
                .concatenating()
                .streams(beginning, elsewhere, checkIns(athlete), activities(athlete), files(athlete));
    }

    private Multi<Piece> pages(Access access, Begun begun) {
        AtomicInteger number = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(
                        AtomicReference<@Nullable String>::new,
                        begin -> next(access, begun, begin.get()).invoke(page -> begin.set(page.next())))
                .whilst(page -> page.next() != null)
                .map(page -> new Piece.OfPart(begun.part(), number.incrementAndGet(), page.json()));
    }

    /** An answer that is on its way cannot be taken back: a service that is away for a moment is waited for. */
    private Uni<Page> next(Access access, Begun begun, @Nullable String begin) {
        Page first = begun.first().getAndSet(null);
        return first != null
                ? Uni.createFrom().item(first)
                : foreign.page(access, begun.part(), begin)
                        .onFailure()
                        .retry()
                        .withBackOff(PAUSE)
                        .atMost(TRIED_AGAIN);
    }

    private Multi<Piece> checkIns(AthleteId athlete) {
        return walk((@Nullable List<KeptCheckIn> last) -> latestYear(athlete, last), List::isEmpty)
                .map(year -> new Piece.OfCheckIns(year.get(0).checkIn().date().getYear(), year));
    }

    /** The check-ins of the latest year before the one that was had last. */
    private Uni<List<KeptCheckIn>> latestYear(AthleteId athlete, @Nullable List<KeptCheckIn> last) {
        LocalDate to = last == null ? null : yearOf(last).minusDays(1);
        return checkIns.between(athlete, null, to, CHECK_INS_AT_ONCE)
                .map(found -> found.isEmpty()
                        ? found
                        : found.stream()
                                .takeWhile(kept -> !kept.checkIn().date().isBefore(yearOf(found)))
                                .toList());
    }

    private static LocalDate yearOf(List<KeptCheckIn> checkIns) {
        return checkIns.get(0).checkIn().date().withDayOfYear(1);
    }

    private Multi<Piece> activities(AthleteId athlete) {
        return walk(
                        (@Nullable List<OfActivity> last) -> belongings.activitiesAfter(
                                athlete,
                                last == null
                                        ? null
                                        : last.get(last.size() - 1).activity().id(),
                                ACTIVITIES_AT_ONCE),
                        List::isEmpty)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page));
    }

    private Multi<Piece> files(AthleteId athlete) {
        return walk(
                        (@Nullable Optional<Original> last) -> belongings.originalAfter(
                                athlete,
                                last == null ? null : last.orElseThrow().sha256()),
                        Optional::isEmpty)
                .map(file -> new Piece.OfFile(file.orElseThrow()));
    }

    /** Asks for one thing after the other, each from where the last one was, until there is none. */
    private static <T> Multi<T> walk(Function<@Nullable T, Uni<T>> next, Predicate<T> end) {
        return Multi.createBy()
                .repeating()
                .uni(
                        AtomicReference<@Nullable T>::new,
                        last -> next.apply(last.get()).invoke(last::set))
                .whilst(found -> !end.test(found))
                .filter(found -> !end.test(found));
    }
}
