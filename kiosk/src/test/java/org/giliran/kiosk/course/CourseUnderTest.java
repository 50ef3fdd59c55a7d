package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A course whose clocks, server, disk and printer are turned by hand. */
final class CourseUnderTest {
    static final GrantedSeries X = new GrantedSeries("X", "KEY-OF-X");

    /** A paper that began to move, and has not come to its end. */
    record Moving(String paper, String number, TicketLayout layout) {}

    final List<KioskEvent> journal = new ArrayList<>();
    final List<String> printed = new ArrayList<>();
    final Deque<Moving> moving = new ArrayDeque<>();
    final Map<Long, Request> sent = new LinkedHashMap<>();
    private final Map<Long, Optional<Object>> answers = new HashMap<>();
    private final Limits limits;
    @Nullable KioskHome keptHome;
    @Nullable GrantedSeries keptSeries;
    boolean keptCopied;
    @Nullable Outbox outbox;
    private Act.@Nullable Show shown;
    private @Nullable List<HandOver.Item> found;

    /** Seconds that this computer's clock is wrong. */
    long wrong;

    private Instant real = Halls.NINE;
    private long nanos = 77;
    private long wakeAt;
    private long ids;
    private long askers;
    private Course course;

    CourseUnderTest() {
        this(Limits.USUAL);
    }

    CourseUnderTest(Limits limits) {
        this.limits = limits;
        this.course = start();
    }

    private Course start() {
        var account = new KioskAccount();
        journal.forEach(account::add);
        var started =
                new Course(
                        new Course.Setting(limits, 1, Halls.WORDING, Halls.BODIES),
                        account,
                        new Course.Kept(keptHome, keptSeries, keptCopied),
                        moment());
        perform(started.start(moment()));
        return started;
    }

    /** Power off and on; what was under way is lost, and the monotonic clock begins anew. */
    void restart() {
        sent.clear();
        moving.clear();
        nanos = -1_000_000_000_000L;
        course = start();
    }

    private Moment moment() {
        ids++;
        return new Moment(nanos, real.plusSeconds(wrong), "%032x".formatted(ids), 0.5);
    }

    private void perform(List<Act> acts) {
        for (Act act : acts) {
            switch (act) {
                case Act.Append(var events) -> journal.addAll(events);
                case Act.Send(var id, var request) -> sent.put(id, request);
                case Act.Print(var paper, var number, var layout) -> {
                    printed.add(number);
                    moving.add(new Moving(paper, number, layout));
                }
                case Act.Answer(var asker, var answer) ->
                        answers.put(asker, Optional.ofNullable(answer));
                case Act.PaperIs _ -> {}
                case Act.Show show -> shown = show;
                case Act.KeepHome(var home) -> keptHome = home;
                case Act.KeepCopied() -> keptCopied = true;
                case Act.KeepSeries(var series) -> keptSeries = series;
                case Act.OutboxIs(var now) -> outbox = now;
                case Act.FindItems(var first, var last) -> found = items(first, last);
                case Act.WakeAt(var at) -> wakeAt = at;
            }
        }
    }

    void take(Input input) {
        actsOf(input);
    }

    List<Act> actsOf(Input input) {
        List<Act> acts = course.take(input, moment());
        perform(acts);
        List<HandOver.Item> read = found;
        if (read != null) {
            found = null;
            take(new Input.ItemsFound(read));
        }
        return acts;
    }

    private List<HandOver.Item> items(long first, long last) {
        var account = new KioskAccount();
        journal.forEach(account::add);
        return account.offline().items(first, last);
    }

    Act.Show shown() {
        return Objects.requireNonNull(shown);
    }

    /** Lets time pass; whatever is due meanwhile is done at its time. */
    void pass(Duration time) {
        long end = nanos + time.toNanos();
        while (wakeAt - end <= 0) {
            long step = Math.max(0, wakeAt - nanos);
            nanos += step;
            real = real.plusNanos(step);
            take(new Input.Tick());
        }
        real = real.plusNanos(end - nanos);
        nanos = end;
    }

    void passSeconds(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /** The true time in the hall. */
    Instant real() {
        return real;
    }

    void live() {
        live(Halls.home(Halls.MONDAY, real, 300));
    }

    void live(KioskHome home) {
        take(new Input.Seen(true, real, home));
    }

    void away() {
        take(new Input.Seen(false, real, null));
    }

    /** Connected, with a letter. */
    void ready() {
        live();
        reply(Request.AskSeries.class, new Reply.Granted(X));
    }

    /** Connected once, with a letter, and then alone. */
    void alone() {
        ready();
        away();
    }

    long touch(String touch, Wish wish) {
        askers++;
        take(new Input.Touched(askers, touch, wish));
        return askers;
    }

    long rate(String key, int score) {
        askers++;
        var rating = new RateVisit(score, null, "A-017", null, RatingSource.TOUCH);
        take(new Input.Rated(askers, key, rating));
        return askers;
    }

    Optional<Progress> say(String ticket, int copy, boolean came) {
        return say(ticket, copy, came, true);
    }

    Optional<Progress> say(String ticket, int copy, boolean came, boolean printerMaySend) {
        askers++;
        take(new Input.Said(askers, ticket, copy, came, printerMaySend));
        return Optional.ofNullable(answers.get(askers)).orElseThrow().map(Progress.class::cast);
    }

    Optional<Object> answer(long asker) {
        return answers.getOrDefault(asker, Optional.empty());
    }

    VisitAnswer.Given given(long asker) {
        return (VisitAnswer.Given) answer(asker).orElseThrow();
    }

    /** Replies to the oldest request of a kind. */
    <T extends Request> T reply(Class<T> kind, Reply reply) {
        long id =
                sent.entrySet().stream()
                        .filter(e -> kind.isInstance(e.getValue()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + kind + " in " + sent))
                        .getKey();
        Request request = sent.remove(id);
        take(new Input.Replied(id, reply));
        return kind.cast(request);
    }

    /** Hands over what is sent, as a server that takes it; returns what it was. */
    List<HandOver.Item> takeItems() {
        var batch = find(Request.HandItems.class).items().requests();
        reply(Request.HandItems.class, new Reply.Acknowledged(batch.getLast().n()));
        return batch;
    }

    <T extends Request> T find(Class<T> kind) {
        return sent.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + sent));
    }

    boolean sends(Class<? extends Request> kind) {
        return sent.values().stream().anyMatch(kind::isInstance);
    }

    /** The oldest moving paper comes to this end. */
    void printEnds(PrintOutcome outcome) {
        take(new Input.PrintEnded(moving.remove().paper(), outcome));
    }

    <T extends KioskEvent> List<T> written(Class<T> kind) {
        return journal.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
