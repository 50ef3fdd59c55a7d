package org.giliran.simulation.visitors.link;

import org.giliran.api.ticket.CancelTicket;
import org.giliran.simulation.visitors.Turn;
import org.giliran.simulation.visitors.Visitor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Visitors who come, take a ticket at the kiosk, give up, or rate their visit. */
final class Arrivals {
    /** Whoever looks for the paper. In real time, as the printer works. */
    private static final Duration LOOK_FOR_PAPER = Duration.ofMillis(300);

    /** Then the next in line steps up: the kiosk's own limit for one ticket. */
    private static final int LOOKS_MOST = 27;

    private final KioskVisits kiosk;
    private final Phones phones;
    private final StaffSession desk;
    private final String reason;
    private final HallTime time;

    /** One person stands at the kiosk at a time. */
    private final ReentrantLock atKiosk = new ReentrantLock(true);

    /** One person speaks to the staff at a time. */
    private final ReentrantLock atDesk = new ReentrantLock(true);

    /**
     * @param desk where visitors say that they leave
     * @param reason for leaving, a code of the hall
     */
    Arrivals(KioskVisits kiosk, Phones phones, StaffSession desk, String reason, HallTime time) {
        this.kiosk = kiosk;
        this.phones = phones;
        this.desk = desk;
        this.reason = reason;
        this.time = time;
    }

    /** Brings the visitors of a day, each at his time. Returns when the last one has come. */
    void bring(List<Visitor> visitors, Crowd crowd) throws InterruptedException {
        for (Visitor visitor : visitors) {
            if (!time.pauseUntil(visitor.arrives())) {
                return;
            }
            time.background().start(() -> visit(visitor, crowd));
        }
    }

    private void visit(Visitor visitor, Crowd crowd) throws InterruptedException {
        Optional<KioskVisits.Given> given = ticket(visitor, crowd);
        if (given.isPresent()
                && visitor.turn() instanceof Turn.GivesUp(var after)
                && time.pause(after)) {
            giveUp(given.get(), crowd);
        }
    }

    /** Empty when the service is closed, or the kiosk cannot be reached: the visitor goes home. */
    private Optional<KioskVisits.Given> ticket(Visitor visitor, Crowd crowd)
            throws InterruptedException {
        atKiosk.lockInterruptibly();
        try {
            if (time.background().stopping()) {
                return Optional.empty();
            }
            Optional<KioskVisits.Given> given = kiosk.take(visitor);
            if (given.isPresent()) {
                crowd.enter(given.get().id(), visitor);
                awaitPaper(given.get().id());
            }
            return given;
        } catch (IOException _) {
            return Optional.empty();
        } finally {
            atKiosk.unlock();
        }
    }

    private void awaitPaper(String ticket) throws IOException, InterruptedException {
        int looks = 0;
        while (looks < LOOKS_MOST
                && time.background().pause(LOOK_FOR_PAPER)
                && kiosk.isPrinting(ticket)) {
            looks++;
        }
    }

    /** Only somebody who still waits; whoever is called meanwhile stays. */
    private void giveUp(KioskVisits.Given given, Crowd crowd) throws InterruptedException {
        atDesk.lockInterruptibly();
        try {
            if (phones.stillWaits(given.token())) {
                crowd.giveUp(given.id());
                String path = "/tickets/" + given.id() + "/cancel";
                desk.send(path, new CancelTicket(reason));
            }
        } catch (IOException _) {
            // who cannot find out whether it is his turn stays
        } finally {
            atDesk.unlock();
        }
    }

    /** Rates on the way out. */
    void leave(String ticket, Visitor visitor) {
        if (visitor.score() > 0) {
            time.background()
                    .start(
                            () -> {
                                if (time.pause(visitor.lingers())) {
                                    rate(ticket, visitor.score());
                                }
                            });
        }
    }

    private void rate(String ticket, int score) throws InterruptedException {
        try {
            kiosk.rate(ticket, score);
        } catch (IOException _) {
            // the kiosk is away: nobody waits for it to rate
        }
    }
}
