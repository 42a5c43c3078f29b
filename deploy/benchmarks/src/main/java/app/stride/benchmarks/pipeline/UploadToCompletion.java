package app.stride.benchmarks.pipeline;

import app.stride.local.Command;
import app.stride.local.Home;
import app.stride.local.Part;
import app.stride.local.Ports;
import app.stride.local.RunningProduct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the moment at which an upload is sent to the gateway until it is heard that the planned workout is completed, at a steady rate, whether
 * or not the product keeps up; beside a bare producer, consumer and insert at the same rate at the same time.
 */
public final class UploadToCompletion {
    private static final Pattern ACTIVITY =
            Pattern.compile("\"activities\"\\s*:\\s*\\[\\s*\\{\\s*\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final int RATE = 20;
    private static final int ATHLETES = 20;
    private static final int MEASURED_S = 60;
    /** Until the compilers of five processes are through, on cores that they share with everybody. */
    private static final int WARM_UP_S = 120;

    private static final long PATIENCE_MILLIS = 30_000;
    private static final double AIM_P50_MILLIS = 50;
    private static final double AIM_P99_MILLIS = 250;

    private final RunningProduct product;
    private final Latencies bare = new Latencies();
    private final Latencies answered = new Latencies();
    private final Latencies completed = new Latencies();
    private final Map<String, Long> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    private UploadToCompletion(RunningProduct product) {
        this.product = product;
    }

    /** Takes the seconds to measure, 60 without, and those to warm up before, 120 without. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            RunningProduct product = RunningProduct.of(Home.from(System.getenv(), repository));
            int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MEASURED_S;
            int before = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WARM_UP_S;
            if (seconds + before > ATHLETES * Uploader.DAYS / RATE) {
                throw new IllegalArgumentException("The athletes have runs for " + ATHLETES * Uploader.DAYS / RATE
                        + " seconds, warming up included.");
            }
            new UploadToCompletion(product).run(before, seconds);
        });
    }

    private void run(int warmUpSeconds, int seconds) throws Exception {
        List<Uploader> uploaders = new ArrayList<>();
        for (int i = 0; i < ATHLETES; i++) {
            Uploader uploader = new Uploader(product.gateway(), product.token("bench " + UUID.randomUUID()));
            uploader.begin();
            uploaders.add(uploader);
        }
        String postgres = Ports.from(System.getenv()).url(Part.POSTGRES).replace("http://", "");
        Latencies warmUp = new Latencies();
        try (Completions completions = new Completions(product.brokers())) {
            try (BarePipeline pipeline = new BarePipeline(product.brokers(), postgres, warmUp)) {
                send(uploaders, pipeline, warmUpSeconds, false);
            }
            try (BarePipeline pipeline = new BarePipeline(product.brokers(), postgres, bare)) {
                send(uploaders, pipeline, seconds, true);
            }
            awaitAll(completions);
        }
        tell();
    }

    private void send(List<Uploader> uploaders, BarePipeline pipeline, int seconds, boolean measured) {
        int count = RATE * seconds;
        List<byte[]> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(uploaders.get(i % ATHLETES).nextFile());
        }
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(begin + i * (1_000_000_000L / RATE) - System.nanoTime());
            pipeline.send();
            upload(uploaders.get(i % ATHLETES), files.get(i), measured);
        }
    }

    private void upload(Uploader uploader, byte[] file, boolean measured) {
        long sent = System.nanoTime();
        uploader.upload(file).whenComplete((answer, failure) -> {
            Matcher activity = ACTIVITY.matcher(failure == null ? answer.body() : "");
            if (failure != null || answer.statusCode() != 201 || !activity.find()) {
                refused.incrementAndGet();
            } else if (measured) {
                answered.add(System.nanoTime() - sent);
                uploads.put(activity.group(1), sent);
            }
        });
    }

    private void awaitAll(Completions completions) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < deadline && !heardOfAll(completions)) {
            LockSupport.parkNanos(50_000_000);
        }
        uploads.forEach((activity, sent) -> {
            Long at = completions.of(activity);
            if (at != null) {
                completed.add(at - sent);
            }
        });
    }

    private boolean heardOfAll(Completions completions) {
        return uploads.keySet().stream().allMatch(activity -> completions.of(activity) != null);
    }

    private void tell() {
        System.out.printf("bare producer, consumer, insert   %s%n", bare);
        System.out.printf("upload answered                   %s%n", answered);
        System.out.printf("upload to completed workout       %s%n", completed);
        System.out.printf(
                "%d uploads a second; %d without an effect, %d refused%n",
                RATE, uploads.size() - completed.count(), refused.get());
        if (completed.count() < uploads.size() || refused.get() > 0) {
            throw new IllegalStateException("Not every upload had its effect.");
        }
        boolean inTime = completed.quantile(0.5) <= AIM_P50_MILLIS && completed.quantile(0.99) <= AIM_P99_MILLIS;
        if (!inTime) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "From upload to completed workout it takes longer than the aim: p50 %.0f ms, p99 %.0f ms.",
                    AIM_P50_MILLIS,
                    AIM_P99_MILLIS));
        }
    }
}
