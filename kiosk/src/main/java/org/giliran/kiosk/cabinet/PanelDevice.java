package org.giliran.kiosk.cabinet;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelListener;
import org.giliran.program.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a panel open: tries again after it broke, ever more seldom. For the desk's thread alone.
 */
final class PanelDevice {
    /** Somebody mends a cable in a minute, and must not have to start the program again. */
    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(20));

    private static final Logger LOG = LoggerFactory.getLogger(PanelDevice.class);

    /** Hears what the panel says, on the panel's threads. */
    interface Listener {
        void edge(Edge edge);

        /** Of one opening; another may have followed. */
        void broken(int opening, PanelFault fault);
    }

    private final PanelConnector connector;
    private final Listener listener;
    private Optional<Opening.Opened> open = Optional.empty();
    private Set<Button> shown = Set.of();
    private int openings;
    private int failures;
    private String said = "";
    private long retryAt;

    PanelDevice(PanelConnector connector, Listener listener, long now) {
        this.connector = connector;
        this.listener = listener;
        this.retryAt = now;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** When {@link #tryToOpen} is due. */
    OptionalLong retryAt() {
        return isOpen() ? OptionalLong.empty() : OptionalLong.of(retryAt);
    }

    /** Opens it if it is closed and time has come; what is pressed if it opened just now. */
    Optional<Set<Button>> tryToOpen(long now) {
        if (isOpen() || retryAt - now > 0) {
            return Optional.empty();
        }
        openings++;
        return switch (connector.open(new OfOpening(openings, listener))) {
            case Opening.Failed(var fault) -> {
                failed(fault, now);
                yield Optional.empty();
            }
            case Opening.Opened opened -> {
                LOG.info("the rating panel works");
                open = Optional.of(opened);
                shown = Set.of();
                failures = 0;
                said = "";
                yield Optional.of(opened.buttons().pressed());
            }
        };
    }

    /** What an opening said of its end; an older one's does not matter. */
    void broke(int opening, PanelFault fault, long now) {
        if (isOpen() && opening == openings) {
            close();
            failed(fault, now);
        }
    }

    private void failed(PanelFault fault, long now) {
        failures++;
        retryAt = now + RETRY.pause(failures, ThreadLocalRandom.current().nextDouble()).toNanos();
        if (!said.equals(fault.sentence())) {
            said = fault.sentence(); // once, and not every 20 s
            LOG.warn("the rating panel does not work: {}: {}", fault.kind(), fault.sentence());
        }
    }

    /** The buttons whose contact is closed now; none while the panel is not open. */
    Set<Button> pressed() {
        return open.map(panel -> panel.buttons().pressed()).orElse(Set.of());
    }

    void show(Set<Button> lit) {
        if (!lit.equals(shown) && open.isPresent()) {
            shown = lit;
            open.get().lights().show(lit);
        }
    }

    void close() {
        open.ifPresent(panel -> panel.buttons().close());
        open = Optional.empty();
    }

    private record OfOpening(int number, Listener listener) implements PanelListener {
        @Override
        public void edge(Edge edge) {
            listener.edge(edge);
        }

        @Override
        public void broken(PanelFault fault) {
            listener.broken(number, fault);
        }
    }
}
