package app.stride.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;

/** Calls that tie code to the machine it runs on: its clock, its dice, its threads. */
final class StaticCalls {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final Set<String> DICE = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.SplittableRandom");

    private StaticCalls() {}

    static ArchCondition<JavaClass> toTheSystemClock() {
        return calling("reads the system clock", StaticCalls::readsClock);
    }

    static ArchCondition<JavaClass> toRandomness() {
        return calling("draws lots", StaticCalls::drawsLots);
    }

    static ArchCondition<JavaClass> thatBlock() {
        return calling("blocks", StaticCalls::blocks);
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> CLOCKS.contains(owner) && takesNoClock(access);
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            default -> false;
        };
    }

    /** {@code now(clock)} is told the time; {@code now()} and {@code now(zone)} look at the wall. */
    private static boolean takesNoClock(JavaAccess<?> access) {
        return !(access instanceof JavaCall<?> call)
                || call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean drawsLots(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return DICE.contains(owner)
                || owner.equals("java.util.UUID") && access.getName().equals("randomUUID")
                || owner.equals("java.lang.Math") && access.getName().equals("random")
                || owner.startsWith("com.github.f4b6a3.uuid");
    }

    private static boolean blocks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "indefinitely", "atMost" -> owner.equals("io.smallrye.mutiny.groups.UniAwait");
            case "await" -> owner.equals("io.smallrye.mutiny.Uni");
            case "sleep" -> owner.equals("java.lang.Thread");
            case "join", "get" -> owner.equals("java.util.concurrent.CompletableFuture");
            default -> access.getName().endsWith("AndAwait") && owner.startsWith("io.vertx.mutiny");
        };
    }

    private static ArchCondition<JavaClass> calling(String what, java.util.function.Predicate<JavaAccess<?>> matches) {
        return ArchConditions.accessTargetWhere(DescribedPredicate.describe(what, matches::test));
    }
}
