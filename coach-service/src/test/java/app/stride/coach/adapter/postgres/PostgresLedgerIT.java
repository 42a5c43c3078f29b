package app.stride.coach.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.budget.Allowance;
import app.stride.coach.usecase.budget.Ledger;
import app.stride.coach.usecase.budget.Ledger.Entry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresLedgerIT extends CoachApplication {
    private static final Allowance ALLOWANCE = new Allowance(1000, 5000);

    @Inject
    Ledger ledger;

    @Inject
    Pool pool;

    /** Days of the far future, each test's own, so that nobody else counts on them. */
    private final LocalDate day =
            LocalDate.of(2100, 1, 1).plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 300_000));

    private final Account ada = account("ada");

    @Test
    void whatIsBookedIsGoneAndComesBackWhenItWasNotNeeded() {
        assertThat(book(ada, 800)).isEqualTo(Entry.BOOKED);
        assertThat(book(ada, 300)).isEqualTo(Entry.ATHLETE_HAS_NO_MORE);
        done(ledger.correct(ada, -600));
        assertThat(book(ada, 300)).isEqualTo(Entry.BOOKED);
        assertThat(booked(ada)).isEqualTo(500);
        assertThat(installation()).isEqualTo(500);
    }

    @Test
    void whatIsRefusedIsNotBooked() {
        assertThat(book(ada, 1001)).isEqualTo(Entry.ATHLETE_HAS_NO_MORE);
        book(ada, 999);
        assertThat(book(ada, 2)).isEqualTo(Entry.ATHLETE_HAS_NO_MORE);
        assertThat(booked(ada)).isEqualTo(999);
        assertThat(installation()).isEqualTo(999);
    }

    @Test
    void allTogetherHaveABudgetToo() {
        // Given
        IntStream.range(0, 5)
                .forEach(i -> assertThat(book(account("athlete-" + i), 1000)).isEqualTo(Entry.BOOKED));

        // When, Then
        assertThat(book(ada, 1)).isEqualTo(Entry.INSTALLATION_HAS_NO_MORE);
        assertThat(booked(ada)).isZero();
        assertThat(installation()).isEqualTo(5000);
    }

    @Test
    void anotherDayIsAnotherBudget() {
        book(ada, 1000);
        Account tomorrow = new Account(ada.athlete(), day.plusDays(1), day);
        assertThat(book(tomorrow, 1000)).isEqualTo(Entry.BOOKED);
        assertThat(installation()).isEqualTo(2000);
    }

    @Test
    void manyAtTheSameTimeNeverBookMoreThanThereIs() {
        // When
        List<Entry> entries = Uni.join()
                .all(IntStream.range(0, 60)
                        .mapToObj(i -> ledger.book(i % 2 == 0 ? ada : account("bea"), 70, ALLOWANCE))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));

        // Then
        assertThat(entries.stream().filter(Entry.BOOKED::equals)).hasSize(28);
        assertThat(booked(ada)).isEqualTo(980);
        assertThat(installation()).isEqualTo(1960);
    }

    @Test
    void correctionsNeverGoBelowNothingAndMakeNoRowOfTheirOwn() {
        book(ada, 100);
        done(ledger.correct(ada, -500));
        assertThat(booked(ada)).isZero();
        done(ledger.correct(account("nobody"), 10));
        assertThat(booked(account("nobody"))).isZero();
    }

    private Account account(String name) {
        return new Account(new AthleteId(name + "|" + athlete), day, day);
    }

    private Entry book(Account account, long tokens) {
        return done(ledger.book(account, tokens, ALLOWANCE));
    }

    private long booked(Account account) {
        return tokens(account.athlete().value());
    }

    private long installation() {
        return tokens("");
    }

    private long tokens(String athlete) {
        return done(pool.preparedQuery(
                                "select coalesce(sum(tokens), 0) as tokens from token_use where athlete_id = $1 and day = $2")
                        .execute(Tuple.of(athlete, day)))
                .iterator()
                .next()
                .getLong("tokens");
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
