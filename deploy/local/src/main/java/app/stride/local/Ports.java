package app.stride.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Which part listens on which port of the loopback interface. */
public final class Ports {
    /** The only interface that anything listens on. */
    public static final String HOST = "127.0.0.1";

    private static final int LAST_PORT = 65_535;

    private final Map<Part, Integer> numbers;

    private Ports(Map<Part, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The usual ports, except where a variable of the environment names another one. */
    public static Ports from(Map<String, String> environment) {
        Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        Map<Integer, Part> owners = new HashMap<>();
        for (Part part : Part.values()) {
            int number = number(part, environment);
            Part other = owners.putIfAbsent(number, part);
            if (other != null) {
                throw new Refusal(other.label() + " and " + part.label() + " cannot both have port " + number + ": set "
                        + part.portVariable() + " to another one.");
            }
            numbers.put(part, number);
        }
        return new Ports(numbers);
    }

    private static int number(Part part, Map<String, String> environment) {
        String text = environment.getOrDefault(part.portVariable(), "");
        if (text.isBlank()) {
            return part.usualPort();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number <= LAST_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers that are no port.
        }
        throw new Refusal(part.portVariable() + " is '" + text + "': it must be a port from 1 to " + LAST_PORT + ".");
    }

    int of(Part part) {
        return numbers.getOrDefault(part, part.usualPort());
    }

    /** Where the part listens, as an address without a path. */
    public String url(Part part) {
        return "http://" + address(part);
    }

    /** Where the part listens, as host:port. */
    String address(Part part) {
        return HOST + ":" + of(part);
    }

    /** Refuses when somebody else listens on one of the ports. */
    void requireFree() {
        for (Part part : Part.values()) {
            if (!Loopback.isFree(of(part))) {
                String owner =
                        PortOwner.of(of(part)).map(name -> " (" + name + ")").orElse("");
                throw new Refusal("Port " + of(part) + ", which " + part.label() + " needs, is taken by another process"
                        + owner + ". Stop that, or choose another port: " + part.portVariable() + "="
                        + (of(part) + 10_000) + " deploy/local/up");
            }
        }
    }
}
