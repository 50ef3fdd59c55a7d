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
    private boolean proven;
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
                open = Optional.of(opened);
                shown = Set.of();
                proven = false;
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

    /** Closes it, since whoever owns it could not go on. */
    void gaveUp(Throwable why, long now) {
        close();
        retryLater(now);
        if (isNews(why.toString())) {
            LOG.error("the rating panel is given up for now", why);
        }
    }

    private void failed(PanelFault fault, long now) {
        retryLater(now);
        if (isNews(fault.sentence())) {
            LOG.warn("the rating panel does not work: {}: {}", fault.kind(), fault.sentence());
        }
    }

    private void retryLater(long now) {
        failures++;
        retryAt = now + RETRY.pause(failures, ThreadLocalRandom.current().nextDouble()).toNanos();
    }

    /** A fault is said once, and not every 20 s. */
    private boolean isNews(String sentence) {
        boolean news = !said.equals(sentence);
        said = sentence;
        return news;
    }

    /** The buttons whose contact is closed now; none while the panel is not open. */
    Set<Button> pressed() {
        return open.map(panel -> panel.buttons().pressed()).orElse(Set.of());
    }

    /** Shows the lights. That a panel works is said when it could be told this, not before. */
    void show(Set<Button> lit) {
        if (!lit.equals(shown) && open.isPresent()) {
            shown = lit;
            open.get().lights().show(lit);
        }
        if (open.isPresent() && !proven) {
            LOG.info("the rating panel works");
            proven = true;
            failures = 0;
            said = "";
        }
    }

    /** A panel that cannot even be closed is as good as closed. */
    void close() {
        Optional<Opening.Opened> closing = open;
        open = Optional.empty();
        try {
            closing.ifPresent(panel -> panel.buttons().close());
        } catch (RuntimeException | Error e) {
            LOG.warn("the rating panel cannot be closed: {}", e.toString());
        }
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
