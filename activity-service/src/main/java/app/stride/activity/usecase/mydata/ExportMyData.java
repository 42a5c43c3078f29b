package app.stride.activity.usecase.mydata;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.athlete.ReadProfile;
import app.stride.activity.usecase.checkin.CheckIns;
import app.stride.activity.usecase.checkin.KeptCheckIn;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.mydata.Piece.OfActivity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hands out everything that is kept of an athlete, piece by piece: the next is looked up only once somebody wants it. */
@ApplicationScoped
public class ExportMyData {
    private static final int ACTIVITIES_AT_ONCE = 50;
    /** No year has more days. */
    private static final int CHECK_INS_AT_ONCE = 366;

    private final ReadProfile readProfile;
    private final CheckIns checkIns;
    private final Belongings belongings;

    ExportMyData(ReadProfile readProfile, CheckIns checkIns, Belongings belongings) {
        this.readProfile = readProfile;
        this.checkIns = checkIns;
        this.belongings = belongings;
    }

    public Multi<Piece> of(AthleteId athlete) {
        Multi<Piece> profile =
                readProfile.of(athlete).<Piece>map(Piece.OfProfile::new).toMulti();
        return Multi.createBy()
                .concatenating()
                .streams(profile, checkIns(athlete), activities(athlete), files(athlete));
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
