package app.stride.local.demo;

import app.stride.local.Command;
import app.stride.local.Home;
import app.stride.local.Refusal;
import app.stride.local.RunningProduct;
import app.stride.local.simulation.Place;
import app.stride.local.simulation.Runner;
import app.stride.running.FitnessIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The command {@code demo}: shows within a minute what the product does. */
public final class Demo {
    private static final int MAX_HEART_RATE = 186;
    private static final int RESTING_HEART_RATE = 51;

    private Demo() {}

    /** Takes {@code --athlete NAME} and {@code --seed NUMBER}; the repository is the system property {@code stride.root}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Instant now = Instant.now();
            Map<String, String> environment = System.getenv();
            Choices choices = Choices.of(arguments, "demo-" + Long.toString(now.getEpochSecond(), 36));
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            RunningProduct product = RunningProduct.of(Home.from(environment, repository));
            Gateway gateway = new Gateway(product.gateway(), product.token(choices.athlete()));
            Screen screen = new Screen(System.out, environment.containsKey("STRIDE_COLOURS"));
            try {
                tell(gateway, screen, choices, now);
            } catch (Gateway.Rejected e) {
                throw new Refusal("The demo stops here: " + e.getMessage(), e);
            }
            screen.chapter("This was athlete " + choices.athlete() + ". Go on yourself:");
            screen.line("TOKEN=$(deploy/local/token %s)", choices.athlete());
            screen.line("curl -H \"Authorization: Bearer $TOKEN\" %s/v1/training-plans/current", product.gateway());
        });
    }

    private static void tell(Gateway gateway, Screen screen, Choices choices, Instant now) throws InterruptedException {
        Place place = Place.inDaylight(now);
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        History history = new History(
                new Runner(MAX_HEART_RATE, RESTING_HEART_RATE, FitnessIndex.of(45)), place, today, choices.seed());
        Story story = new Story(gateway, place, history.on(today), today, screen);
        screen.chapter("A runner in " + place.city() + ", athlete " + choices.athlete());
        story.tellWhoSheIs();
        story.bringRuns(history.runs());
        story.setGoal();
        story.followThePlanSoFar(choices.seed());
        story.runToday(choices.seed(), now);
        story.showWeek();
        CoachTalk coach = new CoachTalk(gateway, screen);
        coach.showContext();
        coach.showSuggestions();
        coach.ask();
    }

    /** What can be chosen on the command line. */
    private record Choices(String athlete, long seed) {
        static Choices of(String[] arguments, String usualAthlete) {
            String athlete = usualAthlete;
            long seed = 1;
            for (int i = 0; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                if (arguments[i].equals("--athlete") && !value.isBlank()) {
                    athlete = value;
                } else if (arguments[i].equals("--seed") && value.matches("\\d{1,9}")) {
                    seed = Long.parseLong(value);
                } else {
                    throw new Refusal("Do not understand " + arguments[i] + " " + value + ": deploy/local/demo --help");
                }
            }
            return new Choices(athlete, seed);
        }
    }
}
