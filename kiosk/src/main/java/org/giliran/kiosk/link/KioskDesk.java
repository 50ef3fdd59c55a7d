package org.giliran.kiosk.link;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.RateVisit;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.course.Act;
import org.giliran.kiosk.course.Course;
import org.giliran.kiosk.course.Input;
import org.giliran.kiosk.course.Moment;
import org.giliran.kiosk.course.Progress;
import org.giliran.kiosk.course.RatingAnswer;
import org.giliran.kiosk.course.VisitAnswer;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.Wish;
import org.giliran.program.Cause;
import org.giliran.program.ProblemException;
import org.giliran.program.Seen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Runs the {@link Course} of a kiosk on one thread of its own: hands it what happens, does what it
 * says. Safe for all threads.
 */
public final class KioskDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskDesk.class);

    /** The ways out of a kiosk's course. */
    public record Ways(
            KioskJournal journal,
            KeptFiles files,
            PrintDesk prints,
            RequestSender sender,
            Consumer<Act.Show> screen) {}

    private final Ways ways;
    private final Course course;
    private final Runnable onFailure;
    private final Inbox inbox;
    private final Askers askers = new Askers();
    private final SecureRandom chance = new SecureRandom();
    private final Thread thread = Thread.ofPlatform().name("kiosk").unstarted(this::run);
    private volatile @Nullable ProblemException broken;
    private volatile @Nullable Outbox outbox;
    private volatile @Nullable IssuedTicket newest;
    private volatile boolean stopping;
    private long wakeAt = System.nanoTime();

    /**
     * A desk; {@link #start} begins.
     *
     * @param course made of what the journal holds
     * @param onFailure told that the program cannot go on
     */
    public KioskDesk(Ways ways, Function<Moment, Course> course, Runnable onFailure) {
        this(ways, course, onFailure, new Inbox());
    }

    KioskDesk(Ways ways, Function<Moment, Course> course, Runnable onFailure, Inbox inbox) {
        this.inbox = inbox;
        this.ways = ways;
        this.course = course.apply(moment());
        this.onFailure = onFailure;
    }

    /** Takes over what an earlier run left, and begins. */
    public KioskDesk start() {
        ways.sender.repliesTo(this::put);
        act(course.start(moment()));
        thread.start();
        return this;
    }

    private void put(Input input) {
        try {
            inbox.put(input);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the program stops
        }
    }

    private void run() {
        try {
            while (!stopping || !inbox.isEmpty()) {
                take(inbox.next(wakeAt - System.nanoTime()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            askers.fail(stopped());
        }
    }

    private void take(Input input) {
        ProblemException problem = broken;
        if (problem != null) {
            askers.fail(problem);
            wakeAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            return;
        }
        try {
            act(course.take(input, moment()));
        } catch (RuntimeException e) {
            LOG.error("the kiosk cannot go on: {}", Cause.of(e), e);
            breakOff(new ProblemException(500, "INTERNAL", "this kiosk cannot go on"));
            onFailure.run();
        }
    }

    private Moment moment() {
        byte[] id = new byte[16];
        chance.nextBytes(id);
        return new Moment(
                System.nanoTime(),
                ways.journal.now(),
                HexFormat.of().formatHex(id),
                chance.nextDouble());
    }

    /** What stands behind a write that failed is not done. */
    private void act(List<Act> acts) {
        for (Act act : acts) {
            if (!done(act)) {
                return;
            }
        }
    }

    private boolean done(Act act) {
        switch (act) {
            case Act.Append(var events) -> {
                return isWritten(events);
            }
            case Act.Send(var id, var request) -> ways.sender.send(id, request);
            case Act.Print(var paper, var number, var layout) ->
                    ways.prints.print(number, layout, end -> put(new Input.PrintEnded(paper, end)));
            case Act.Answer(var asker, var answer) -> answer(asker, answer);
            case Act.PaperIs(var progress) -> ways.prints.show(progress);
            case Act.Show show -> ways.screen.accept(show);
            case Act.KeepHome(var home) -> ways.files.keep(home);
            case Act.KeepSeries(var series) -> {
                return isKept(() -> ways.files.keep(course.installation(), series));
            }
            case Act.KeepCopied() -> {
                return isKept(() -> ways.files.keepCopied(course.installation()));
            }
            case Act.OutboxIs(var now) -> outbox = now;
            case Act.FindItems(var first, var last) ->
                    inbox.found(new Input.ItemsFound(ways.journal.items(first, last)));
            case Act.WakeAt(var nanos) -> wakeAt = nanos;
        }
        return true;
    }

    private boolean isWritten(List<KioskEvent> events) {
        return isKept(() -> ways.journal.append(events.toArray(KioskEvent[]::new)));
    }

    private boolean isKept(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ProblemException e) {
            breakOff(e);
            return false;
        }
    }

    private void breakOff(ProblemException why) {
        broken = why;
        askers.fail(why);
    }

    private void answer(long asker, @Nullable Object answer) {
        if (answer instanceof VisitAnswer.Issued(var ticket, _)) {
            newest = ticket;
        }
        askers.answer(asker, answer);
    }

    private Optional<Object> ask(LongFunction<Input> question) throws InterruptedException {
        Askers.Asker asker = askers.open();
        if (stopping) {
            askers.fail(stopped());
        } else {
            inbox.put(question.apply(asker.id()));
        }
        return asker.await();
    }

    private static ProblemException stopped() {
        return new ProblemException(503, "STOPPING", "this kiosk stops");
    }

    /**
     * Gets a ticket for a touch and begins to print it. The same touch again gives the same ticket,
     * and no second paper. Blocks its caller.
     *
     * @param touch the page's key of this touch: 16 to 64 visible ASCII characters
     */
    public VisitAnswer ask(String touch, Wish wish) throws InterruptedException {
        return (VisitAnswer) ask(asker -> new Input.Touched(asker, touch, wish)).orElseThrow();
    }

    /** Passes a rating on, or keeps it. Blocks its caller, for up to 3 s. */
    public RatingAnswer rate(String key, RateVisit rating) throws InterruptedException {
        return (RatingAnswer) ask(asker -> new Input.Rated(asker, key, rating)).orElseThrow();
    }

    /**
     * Takes what a visitor says of a paper, and prints a copy if one may be had; how far the newest
     * paper is then, empty if there is none of that ticket.
     *
     * @param copy of which he was asked
     * @param printer how it is now
     */
    public Optional<Progress> said(String ticket, int copy, boolean came, PrinterStatus printer)
            throws InterruptedException {
        return ask(asker -> new Input.Said(asker, ticket, copy, came, printer.maySend()))
                .map(Progress.class::cast);
    }

    /** Takes what the server shows, or that it does not. */
    public void see(Seen<KioskHome> seen) {
        put(new Input.Seen(seen.live(), seen.since(), seen.view()));
    }

    /** Takes the time of the hall, as the server says it now. */
    public void hear(Instant now) {
        put(new Input.TimeTold(now));
    }

    /** What waits to be handed over; null for nothing. */
    public @Nullable Outbox outbox() {
        return outbox;
    }

    /** The ticket of the server that was given last in this run. */
    public Optional<IssuedTicket> newest() {
        return Optional.ofNullable(newest);
    }

    /** Lets the paper that moves come to its end and writes down how. */
    @Override
    public void close() {
        ways.sender.close();
        ways.prints.close();
        stopping = true;
        put(new Input.Tick());
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
