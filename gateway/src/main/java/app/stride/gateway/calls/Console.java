package app.stride.gateway.calls;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Optional;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * The log manager's console, extended to accept preformatted lines: in the same stream as all others, and never in
 * the middle of one.
 */
final class Console {
    private static final class Lines extends ExtLogRecord {
        private static final long serialVersionUID = 1;

        Lines(String lines) {
            super(Level.INFO, lines, Console.class.getName());
        }
    }

    private static final class Formatted extends ExtFormatter {
        private final ExtFormatter others;

        Formatted(ExtFormatter others) {
            this.others = others;
        }

        @Override
        public String format(ExtLogRecord told) {
            return told instanceof Lines lines ? lines.getMessage() : others.format(told);
        }

        @Override
        public boolean isCallerCalculationRequired() {
            return others.isCallerCalculationRequired();
        }

        @Override
        public String getHead(Handler handler) {
            return others.getHead(handler);
        }

        @Override
        public String getTail(Handler handler) {
            return others.getTail(handler);
        }
    }

    private final ConsoleHandler handler;

    private Console(ConsoleHandler handler) {
        this.handler = handler;
    }

    /** The console, if lines of a category go nowhere else and it writes JSON. */
    static Optional<Console> ofJsonAlone(String category) {
        return goesToTheRootAlone(Logger.getLogger(category))
                ? ofJsonAlone(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                : Optional.empty();
    }

    /** The console, if these are the root logger's only handlers. */
    static Optional<Console> ofJsonAlone(Handler[] handlers) {
        if (handlers.length != 1 || !(handlers[0] instanceof ConsoleHandler handler)) {
            return Optional.empty();
        }
        if (handler.getFormatter() instanceof JsonFormatter others) {
            handler.setFormatter(new Formatted(others));
        }
        return handler.getFormatter() instanceof Formatted ? Optional.of(new Console(handler)) : Optional.empty();
    }

    /** Whether no logger up to the root handles or filters this logger's lines. */
    static boolean goesToTheRootAlone(Logger logger) {
        for (Logger each = logger; each.getParent() != null; each = each.getParent()) {
            if (each.getHandlers().length > 0 || each.getFilter() != null || !each.getUseParentHandlers()) {
                return false;
            }
        }
        return true;
    }

    void print(String lines) {
        handler.publish(new Lines(lines));
    }
}
