package org.giliran.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.board.KioskHome;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOver;
import org.giliran.api.device.HandOverAnswer;
import org.giliran.api.device.StatusTaken;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.PrintOutcome;
import org.giliran.api.ticket.PrintReport;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatedVisit;
import org.giliran.api.ticket.TicketBrief;
import org.giliran.api.ticket.TicketState;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A queue server for tests: issues tickets idempotently, and has the troubles it is told to have.
 * Every route and every trouble of it stands here, in one place; that is why it is long.
 */
public final class HallServer implements AutoCloseable {
    /** A trouble of one request for a ticket; troubles come in the order they were given. */
    public enum Trouble {
        /** Does what is asked, then breaks the connection. */
        LOSE_ANSWER,
        /** Reads the request, does nothing, breaks the connection. */
        LOSE_REQUEST,
        /** Does what is asked and answers only when released. */
        HOLD_ANSWER,
        /** Says that it does not know. */
        OUTCOME_UNKNOWN,
        DISK_FULL,
        CLOSED,
        DAY_GONE,
        NOT_LOGGED_IN,
        NOT_ALLOWED,
        UNKNOWN_HALL,
        FORKED_HISTORY,
        /** Something in between answers with a page of its own. */
        FOREIGN_PAGE
    }

    /** One request as it came in. */
    public record Request(String key, String body) {}

    /**
     * One print outcome that was taken.
     *
     * @param job the print job it names
     */
    public record Outcome(String ticket, PrintOutcome outcome, @Nullable String job) {
        /** Of a paper that the kiosk printed of its own accord. */
        public Outcome(String ticket, PrintOutcome outcome) {
            this(ticket, outcome, null);
        }
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, IssuedTicket> issued = new HashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final Map<String, String> outcomeKeys = new HashMap<>();
    private final List<String> keysOfOutcomes = new CopyOnWriteArrayList<>();
    private final AtomicInteger outcomeTries = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer http;
    private final AtomicInteger looks = new AtomicInteger();
    private final BlockingQueue<DeviceStatus> statuses = new LinkedBlockingQueue<>();
    private final List<RateVisit> ratings = new CopyOnWriteArrayList<>();
    private final List<HandOver.Item> items = new CopyOnWriteArrayList<>();
    private volatile boolean grantsSeries;
    private volatile String ratingRefusal = "";
    private volatile String cancelRefusal = "";
    private volatile String lastAsk = "";
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String lastWatched = "";
    private final List<String> headsShown = new CopyOnWriteArrayList<>();
    private volatile String head = "";
    private volatile KioskHome home = Samples.home(1, List.of());
    private volatile @Nullable Problem outcomeProblem;
    private volatile Problem codeProblem = problem(404, "NOT_FOUND");

    public HallServer() {
        http = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            server.setExecutor(threads);
            server.createContext("/api/halls/disdukcapil/", this::route);
            server.createContext("/api/devices/status", this::takeStatus);
            server.createContext("/api/tickets/", this::showTicket);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public QueueClient client() {
        return new QueueClient(
                URI.create("http://127.0.0.1:" + port()), "disdukcapil", "kiosk-token");
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Takes the server off the network; connections are refused. */
    public void goAway() {
        http.stop(0);
    }

    /** Comes back on the same port. */
    public void comeBack() {
        http = listen(port());
    }

    public synchronized void has(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** Every print outcome is answered with this problem from now on. */
    public void refusesOutcomes(int status, String code) {
        outcomeProblem = problem(status, code);
    }

    /** Every request about a print code is answered with this problem from now on. */
    public void refusesCodes(int status, String code) {
        codeProblem = problem(status, code);
    }

    /** Takes print outcomes again. */
    public void takesOutcomes() {
        outcomeProblem = null;
    }

    public void shows(KioskHome next) {
        home = next;
    }

    /** Refuses ratings from now on. */
    public void refusesRatings(String code) {
        ratingRefusal = code;
    }

    /** The ratings that were asked for. */
    public List<RateVisit> ratings() {
        return ratings;
    }

    /** The query of the newest poll of the kiosk's view. */
    public String lastWatched() {
        return lastWatched;
    }

    /** From now on kiosks get a letter of their own. */
    public void grantsSeries() {
        grantsSeries = true;
    }

    /** What kiosks have handed over, in order. */
    public List<HandOver.Item> items() {
        return items;
    }

    public void releaseHeldAnswers() {
        release.countDown();
    }

    /** All requests for tickets, repeated ones too. */
    public List<Request> requests() {
        return requests;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** How often a print outcome came, taken or not. */
    public int outcomeTries() {
        return outcomeTries.get();
    }

    /** The keys of all print outcomes that came, taken or not. */
    public List<String> keysOfOutcomes() {
        return keysOfOutcomes;
    }

    /** How many tickets there are. */
    public synchronized int tickets() {
        return issued.size();
    }

    /** From now on all answers carry this head of the chain. */
    public void hasHead(String next) {
        head = next;
    }

    /** The heads that requests have shown; empty ones of requests without. */
    public List<String> headsShown() {
        return headsShown;
    }

    /** How often somebody asked how a ticket stands. */
    public int looks() {
        return looks.get();
    }

    /** What the kiosk has said of itself; taken out by whoever reads it. */
    public BlockingQueue<DeviceStatus> statuses() {
        return statuses;
    }

    private void route(HttpExchange exchange) throws IOException {
        String shown = exchange.getRequestHeaders().getFirst("Giliran-Head");
        headsShown.add(shown == null ? "" : shown);
        if (!head.isEmpty()) {
            exchange.getResponseHeaders().set("Giliran-Head", head);
        }
        String path =
                exchange.getRequestURI().getPath().substring("/api/halls/disdukcapil".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/kiosk")) {
            showHome(exchange);
        } else if (path.equals("/tickets")) {
            takeTicket(exchange, body);
        } else if (path.endsWith("/print-outcome")) {
            takeOutcome(exchange, path.split("/", -1)[2], body);
        } else if (path.endsWith("/print-code")) {
            answer(exchange, codeProblem.status(), codeProblem);
        } else if (path.startsWith("/kiosks/kiosk-1/help")) {
            lastAsk = body;
            asked(exchange, path, path.endsWith("/done") ? 204 : 201);
        } else if (path.equals("/ratings")) {
            rate(exchange, body);
        } else if (path.equals("/kiosks/kiosk-1/series") && grantsSeries) {
            answer(exchange, 200, new GrantedSeries("X", "KEY-OF-SERIES-X"));
        } else if (path.equals("/kiosks/kiosk-1/hand-over")) {
            takeItems(exchange, Wire.readAnswer(body, HandOver.class));
        } else {
            answer(exchange, 404, problem(404, "NOT_FOUND"));
        }
    }

    /** As the real one: what is known is known, what leaves a gap is refused. */
    private synchronized void takeItems(HttpExchange exchange, HandOver handOver)
            throws IOException {
        if (handOver.requests().getFirst().n() > items.size() + 1) {
            answer(exchange, 409, problem(409, "HAND_OVER_GAP"));
            return;
        }
        for (HandOver.Item item : handOver.requests()) {
            if (item.n() == items.size() + 1) {
                items.add(item);
            }
        }
        answer(exchange, 200, new HandOverAnswer(items.size()));
    }

    private void takeStatus(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        statuses.add(Wire.readAnswer(body, DeviceStatus.class));
        answer(exchange, 200, new StatusTaken(Instant.EPOCH));
    }

    /** The ticket of one token; all others are unknown. */
    private void showTicket(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/cancel")) {
            cancel(exchange);
            return;
        }
        looks.incrementAndGet();
        boolean known = exchange.getRequestURI().getPath().equals("/api/tickets/" + Samples.TOKEN);
        if (known) {
            answer(exchange, 200, Samples.waiting());
        } else {
            answer(exchange, 404, problem(404, "UNKNOWN_TICKET"));
        }
    }

    private void cancel(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/tickets".length());
        if (cancelRefusal.isEmpty()) {
            asked(exchange, path, 200);
        } else {
            answer(exchange, 409, problem(409, cancelRefusal));
        }
    }

    private void asked(HttpExchange exchange, String path, int status) throws IOException {
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        switch (status) {
            case 201 -> answer(exchange, 201, new KioskHome.Help(Instant.EPOCH, false));
            case 200 ->
                    answer(
                            exchange,
                            200,
                            new TicketBrief("t", "A-001", TicketState.CANCELLED, null));
            default -> answer(exchange, status, null);
        }
    }

    /** From now on no visitor may give a ticket up. */
    public void refusesToCancel(String code) {
        cancelRefusal = code;
    }

    /** The body of the newest call for help or end of one. */
    public String lastAsk() {
        return lastAsk;
    }

    /** What was asked of the hall at once, each with its key, in order. */
    public List<String> asked() {
        return asked;
    }

    private void showHome(HttpExchange exchange) throws IOException {
        KioskHome now = home;
        String query = exchange.getRequestURI().getQuery();
        lastWatched = String.valueOf(query);
        boolean known = query != null && query.contains("after=" + now.version() + "&");
        answer(exchange, known ? 204 : 200, known ? null : now);
    }

    private void takeTicket(HttpExchange exchange, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        requests.add(new Request(key, body));
        Trouble trouble = nextTrouble();
        if (trouble == null) {
            answer(exchange, 201, issue(key, body));
            return;
        }
        switch (trouble) {
            case LOSE_REQUEST -> exchange.close();
            case LOSE_ANSWER -> {
                issue(key, body);
                exchange.close();
            }
            case HOLD_ANSWER -> {
                IssuedTicket ticket = issue(key, body);
                waitForRelease();
                answer(exchange, 201, ticket);
            }
            case OUTCOME_UNKNOWN -> answer(exchange, 503, problem(503, "OUTCOME_UNKNOWN"));
            case DISK_FULL -> answer(exchange, 503, problem(503, "DISK_FULL"));
            case CLOSED -> answer(exchange, 409, problem(409, "SERVICE_CLOSED"));
            case DAY_GONE -> answer(exchange, 410, problem(410, "DAY_GONE"));
            case NOT_LOGGED_IN -> answer(exchange, 401, problem(401, "NOT_LOGGED_IN"));
            case NOT_ALLOWED -> answer(exchange, 403, problem(403, "NOT_ALLOWED"));
            case UNKNOWN_HALL -> answer(exchange, 404, problem(404, "UNKNOWN_HALL"));
            case FORKED_HISTORY -> answer(exchange, 409, problem(409, "FORKED_HISTORY"));
            case FOREIGN_PAGE -> answer(exchange, 404, "no page of ours");
        }
    }

    private synchronized @Nullable Trouble nextTrouble() {
        return troubles.poll();
    }

    private synchronized IssuedTicket issue(String key, String body) {
        IssueTicket request = Wire.readAnswer(body, IssueTicket.class);
        return issued.computeIfAbsent(key, _ -> Samples.ticket(issued.size() + 1, request));
    }

    private void waitForRelease() {
        try {
            release.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void takeOutcome(HttpExchange exchange, String ticket, String body)
            throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        outcomeTries.incrementAndGet();
        keysOfOutcomes.add(key);
        Problem problem = outcomeProblem;
        if (problem != null) {
            answer(exchange, problem.status(), problem);
            return;
        }
        if (outcomeKeys.put(key, body) == null) {
            PrintReport report = Wire.readAnswer(body, PrintReport.class);
            outcomes.add(new Outcome(ticket, report.outcome(), report.job()));
        }
        answer(exchange, 204, null);
    }

    private void rate(HttpExchange exchange, String body) throws IOException {
        RateVisit rating = Wire.readAnswer(body, RateVisit.class);
        ratings.add(rating);
        if (!ratingRefusal.isEmpty()) {
            answer(exchange, 409, problem(409, ratingRefusal));
        } else if ("A-404".equals(rating.number())) {
            answer(exchange, 404, problem(404, "UNKNOWN_TICKET"));
        } else {
            answer(exchange, 201, new RatedVisit("t1"));
        }
    }

    private static Problem problem(int status, String code) {
        return new Problem("about:blank", code, status, code, "said by the hall server", null);
    }

    private static void answer(HttpExchange exchange, int status, @Nullable Object message)
            throws IOException {
        byte[] body = message == null ? new byte[0] : Wire.write(message);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        release.countDown();
        http.stop(0);
        threads.close();
    }

    /** For messages of failed assertions. */
    @Override
    public String toString() {
        return new ArrayList<>(requests) + " " + outcomes + " at " + Instant.now();
    }
}
