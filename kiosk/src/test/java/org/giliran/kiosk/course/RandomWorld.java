package org.giliran.kiosk.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One kiosk, one model of a server and a bad network between them, all by one seed. A stop comes
 * before or after any write; what stood behind it is not done.
 *
 * <p>Longer than other files: each trouble is a few lines of the one world that it happens in.
 */
final class RandomWorld {
    private static final int STEPS = 120;
    private static final List<Wish> WISHES = List.of(Halls.KTP, Halls.KK, Halls.LONG_PREFIX);

    /** Ends a run of the program in the middle of its acts. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Something that happens at its time, if the program still runs that waits for it. */
    private record Event(long at, long order, int run, Runnable what) {}

    private final Random random;
    private final ModelServer server = new ModelServer();
    private final List<KioskEvent> journal = new ArrayList<>();
    private final Map<String, Set<String>> numbersOfTouch = new HashMap<>();
    private final Map<String, String> touchOfPaper = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final List<String> touches = new ArrayList<>();
    private final Map<Long, String> askers = new HashMap<>();
    private @Nullable KioskHome home;
    private @Nullable GrantedSeries series;
    private boolean copied;
    private Course course;
    private long nanos;
    private long boot;
    private long wakeAt;
    private long counter;
    private int run;
    private boolean connected = true;
    private boolean calm;
    private long wrong;

    RandomWorld(long seed) {
        random = new Random(seed);
        course = boot();
    }

    /** Runs it; how many own tickets there were. */
    long run() {
        for (int i = 0; i < STEPS; i++) {
            act();
            pass(random.nextInt(4_000));
        }
        heal();
        check();
        return given().size();
    }

    private void act() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> touch();
            case 4 -> rate();
            case 5, 6 -> {
                connected = random.nextBoolean();
                see();
            }
            case 7 -> stop();
            case 8 -> wrong = random.nextLong(-100_000, 100_000);
            case 9 -> say();
            case 10 -> {
                if (random.nextInt(6) == 0) {
                    nextDay();
                }
            }
            case 11 -> restore();
            default -> see();
        }
    }

    private List<HandOver.Item> items(long first, long last) {
        var account = new KioskAccount();
        journal.forEach(account::add);
        return account.offline().items(first, last);
    }

    /** The server comes back as a backup has it. */
    private void restore() {
        connected = false;
        see();
        server.restore(random.nextInt(server.items.size() + 1));
        connected = true;
        see();
    }

    private void nextDay() {
        nanos += Duration.ofHours(24).toNanos(); // nothing is done at night
        take(new Input.Tick());
        server.day = server.day.plusDays(1);
        see();
    }

    private Instant now() {
        return Halls.NINE.plusNanos(nanos);
    }

    private Moment moment() {
        counter++;
        return new Moment(
                nanos - boot,
                now().plusSeconds(wrong),
                "%032x".formatted(counter),
                random.nextDouble());
    }

    private Course boot() {
        run++;
        boot = nanos + random.nextLong(1_000_000_000);
        wakeAt = Long.MAX_VALUE;
        var account = new KioskAccount();
        journal.forEach(account::add);
        while (true) {
            try {
                var started =
                        new Course(
                                new Course.Setting(Limits.USUAL, 1, Halls.WORDING, Halls.BODIES),
                                account,
                                new Course.Kept(home, series, copied),
                                moment());
                perform(started.start(moment()));
                return started;
            } catch (Stopped _) {
                return boot();
            }
        }
    }

    private void stop() {
        askers.clear();
        course = boot();
        see();
    }

    private void take(Input input) {
        try {
            perform(course.take(input, moment()));
        } catch (Stopped _) {
            stop();
        }
    }

    private void perform(List<Act> acts) {
        for (Act act : acts) {
            switch (act) {
                case Act.Append(var added) -> append(added);
                case Act.Send(var id, var request) -> send(id, request);
                case Act.Print(var paper, var number, _) -> print(paper, number);
                case Act.Answer(var asker, var answer) -> answer(asker, answer);
                case Act.KeepHome(var now) -> home = random.nextInt(4) == 0 ? home : now;
                case Act.KeepCopied() -> copied = true;
                case Act.KeepSeries(var now) -> series = now;
                case Act.WakeAt(var at) -> wakeAt = at + boot;
                case Act.FindItems(var first, var last) ->
                        later(1, () -> take(new Input.ItemsFound(items(first, last))));
                case Act.PaperIs _, Act.Show _, Act.OutboxIs _ -> {}
            }
        }
    }

    private void append(List<KioskEvent> added) {
        int chance = calm ? 99 : random.nextInt(30);
        if (chance == 0) {
            throw new Stopped();
        }
        journal.addAll(added);
        if (chance == 1) {
            throw new Stopped();
        }
    }

    private void later(int millis, Runnable what) {
        counter++;
        events.add(new Event(nanos + millis * 1_000_000L, counter, run, what));
    }

    /**
     * The server may take it twice, late, or not at all; its answer may be late, twice, or lost.
     */
    private void send(long id, Request request) {
        boolean arrives = connected && (calm || random.nextInt(5) != 0);
        if (!arrives) {
            later(random.nextInt(3_000), () -> take(new Input.Replied(id, lost(request))));
            return;
        }
        int delay = calm ? 5 : random.nextInt(5_000);
        Reply reply = server.take(request);
        int restores = server.restores;
        boolean answered = delay < 3_000 && (calm || random.nextInt(5) != 0);
        later(
                Math.min(delay, 3_000),
                () -> {
                    boolean comes = answered && server.restores == restores;
                    take(new Input.Replied(id, comes ? reply : new Reply.Lost()));
                });
        if (!calm && random.nextInt(10) == 0) {
            server.take(request); // the network has doubled it
            later(delay, () -> repeat(id, reply, restores));
        }
    }

    private void repeat(long id, Reply reply, int restores) {
        if (server.restores == restores) {
            take(new Input.Replied(id, reply));
        }
    }

    private Reply lost(Request request) {
        return request instanceof Request.AskTicket && random.nextBoolean()
                ? new Reply.NotTaken()
                : new Reply.Lost();
    }

    private void print(String paper, String number) {
        assertTrue(
                journal.stream()
                        .anyMatch(
                                e ->
                                        e instanceof Printing(_, var id, _, var n)
                                                && id.equals(paper)
                                                && n.equals(number)),
                () -> number + " moves and is not written down");
        String touch = touchOf(paper);
        numbersOfTouch.computeIfAbsent(touch, _ -> new LinkedHashSet<>()).add(number);
        assertEquals(1, numbersOfTouch.get(touch).size(), () -> "one touch, two numbers " + touch);
        assertTrue(papersSeen.add(paper), () -> "printed twice: " + paper);
        PrintOutcome end =
                switch (random.nextInt(4)) {
                    case 0 -> new PrintOutcome.Uncertain(PrinterStatus.OFFLINE);
                    case 1 -> new PrintOutcome.NotPrinted(PrinterStatus.PAPER_OUT);
                    default -> new PrintOutcome.Printed();
                };
        later(random.nextInt(2_000), () -> take(new Input.PrintEnded(paper, end)));
    }

    private final Set<String> papersSeen = new HashSet<>();

    private String touchOf(String paper) {
        String visit = paper.replaceFirst("-c\\d$", "");
        return touchOfPaper.computeIfAbsent(
                visit,
                _ ->
                        journal.stream()
                                .flatMap(
                                        e ->
                                                switch (e) {
                                                    case KioskEvent.Asked a
                                                            when a.key().equals(visit) ->
                                                            Stream.of(a.touch());
                                                    case OfflineIssued o
                                                            when o.ticket().visit().equals(visit) ->
                                                            Stream.of(o.ticket().touch());
                                                    default -> Stream.empty();
                                                })
                                .findFirst()
                                .orElseThrow());
    }

    private void answer(long asker, @Nullable Object answer) {
        String key = askers.remove(asker);
        if (answer instanceof RatingAnswer.Kept && key != null) {
            kept.add(key);
        }
    }

    private void touch() {
        String touch =
                touches.isEmpty() || random.nextInt(3) != 0
                        ? "touch-" + touches.size()
                        : touches.get(random.nextInt(touches.size()));
        if (!touches.contains(touch)) {
            touches.add(touch);
        }
        counter++;
        Wish wish = WISHES.get(touches.indexOf(touch) % WISHES.size());
        take(new Input.Touched(counter, touch, wish));
    }

    private void rate() {
        counter++;
        String key = "rating-" + (random.nextInt(3) == 0 ? 0 : counter);
        askers.put(counter, key);
        var rating = new RateVisit(1 + random.nextInt(4), null, "A-001", null, RatingSource.TOUCH);
        take(new Input.Rated(counter, key, key.equals("rating-0") ? FIXED : rating));
    }

    private static final RateVisit FIXED =
            new RateVisit(4, null, "A-001", null, RatingSource.TOUCH);

    private void say() {
        List<OfflineTicket> given = given();
        if (!given.isEmpty()) {
            counter++;
            String ticket = given.get(random.nextInt(given.size())).key();
            take(new Input.Said(counter, ticket, random.nextInt(3), random.nextBoolean(), true));
        }
    }

    private void see() {
        take(
                new Input.Seen(
                        connected, now(), connected ? Halls.home(server.day, now(), 300) : null));
    }

    private void pass(int millis) {
        long end = nanos + Duration.ofMillis(millis).toNanos();
        for (int i = 0; i < 100_000; i++) {
            Event event = events.peek();
            long next = Math.min(wakeAt, event == null ? Long.MAX_VALUE : event.at);
            if (next > end) {
                nanos = end;
                return;
            }
            nanos = Math.max(nanos, next);
            if (event != null && event.at == next) {
                events.remove();
                if (event.run == run) {
                    event.what.run();
                }
            } else {
                take(new Input.Tick());
            }
        }
        throw new AssertionError("it is never at rest");
    }

    private List<OfflineTicket> given() {
        return journal.stream()
                .filter(OfflineIssued.class::isInstance)
                .map(e -> ((OfflineIssued) e).ticket())
                .toList();
    }

    /** All is well again for a while. */
    private void heal() {
        calm = true;
        connected = true;
        see();
        pass(120_000);
        see();
        pass(60_000);
    }

    private void check() {
        var account = new KioskAccount();
        journal.forEach(account::add);
        assertEquals(List.of(), account.waiting(), "everything is handed over");
        assertEquals(account.offline().last(), server.items.size(), "and no n is missing");
        Set<String> numbers = new HashSet<>();
        for (HandOver.Item item : server.items) {
            HandOver.Ticket ticket = item.ticket();
            if (ticket != null) {
                assertTrue(numbers.add(ticket.day() + ticket.number()), "twice: " + ticket);
            }
        }
        assertEquals(
                given().stream().map(OfflineTicket::item).toList(),
                server.items.stream().filter(i -> i.ticket() != null).toList());
        long ratings = server.items.stream().filter(i -> i.rating() != null).count();
        assertEquals(account.offline().rated().size(), ratings, "each kept rating once");
        assertTrue(account.offline().rated().containsAll(kept), "who was thanked is written down");
        account.papers().forEach(p -> assertTrue(p.state().isFinal(), p::toString));
        assertEquals(List.of(), account.unreported());
        assertEquals(List.of(), account.unanswered());
    }
}
