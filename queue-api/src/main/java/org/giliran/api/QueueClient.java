package org.giliran.api;

import org.giliran.api.device.DeviceStatus;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Speaks to the queue server for a device or a test. Safe for many threads; blocks the caller, so
 * call it on a virtual thread.
 *
 * <p>It keeps the newest {@code Giliran-Head} it was shown and sends it back with each request,
 * which is how a server whose data folder was rolled back is found out.
 */
public final class QueueClient {
    /**
     * Longest wait for a connection and for an answer that is not a poll; design.md: at most 3 s
     * before the offline way.
     */
    public static final Duration LIMIT = Duration.ofSeconds(3);

    /** Eighteen digits always fit a long. */
    private static final Pattern HEAD = Pattern.compile("\\d{1,18}:[0-9a-f]{16}");

    /** What a server may ask for; a date, which it may say as well, is not worth its clock. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private static final long LONGEST_PAUSE = 30;

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI server;
    private final String hall;
    private final String token;
    private final AtomicReference<String> head = new AtomicReference<>("");

    /**
     * A client of one hall.
     *
     * @param server {@code http://host:port}, without a path
     * @param token of the device or session; empty for none
     */
    public QueueClient(URI server, String hall, String token) {
        this.server = server;
        this.hall = hall;
        this.token = token;
    }

    /**
     * The newest head this client was shown, {@code <seq>:<16 hex>}; empty before the first answer.
     */
    public String head() {
        return head.get();
    }

    /** Takes over a head that was kept over a restart; what is no head is ignored. */
    public void remember(String kept) {
        keepNewest(kept);
    }

    /**
     * What came back: the status, the body as text, and whether the server had answered this key
     * before.
     *
     * @param retryAfter how long the server asks to be left alone; zero when it does not. Never
     *     long: whoever is told to stay away for a day looks in all the same
     */
    public record Answer(int status, String body, boolean replayed, Duration retryAfter) {

        /** Whether the server did what it was asked. */
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The body as a message. */
        public <T> T as(Class<T> type) {
            return Wire.readAnswer(body, type);
        }

        /** The stable code of the problem; empty when the answer is none. */
        public String code() {
            return ok() || body.isEmpty() ? "" : as(Problem.class).code();
        }
    }

    /** Reads a path of the hall, e.g. {@code /board}. */
    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path, LIMIT).GET().build());
    }

    /**
     * Reads a file of the hall, such as a clip of its voice; empty when it is not to be had.
     *
     * @param most bytes; more is a failure
     */
    public Optional<byte[]> file(String path, int most) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(
                        request(path, LIMIT).GET().build(),
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), most));
        return response.statusCode() == OK ? Optional.of(response.body()) : Optional.empty();
    }

    /** Reads how a ticket stands; {@code token} is the one that opens its phone page. */
    public Answer ticket(String token) throws IOException, InterruptedException {
        return send(to("/api/tickets/" + token, LIMIT).GET().build());
    }

    /** Reads why a ticket was called when it was, or still waits. */
    public Answer why(String token) throws IOException, InterruptedException {
        return send(to("/api/tickets/" + token + "/why", LIMIT).GET().build());
    }

    /** Says for the visitor that he will be late; needs no login. */
    public Answer late(String token, String key) throws IOException, InterruptedException {
        return send(command("/api/tickets/" + token + "/late", key, Wire.write(Map.of())));
    }

    /** Gives a ticket up for the visitor; needs no login. */
    public Answer cancel(String token, String key) throws IOException, InterruptedException {
        return send(command("/api/tickets/" + token + "/cancel", key, Wire.write(Map.of())));
    }

    /**
     * Watches a view: answers when it is newer than {@code after}, or with 204 after {@code wait}.
     *
     * @param after the version that the caller has; null for none
     * @param wait at most 30 s
     */
    public Answer poll(String path, @Nullable String after, Duration wait)
            throws IOException, InterruptedException {
        return poll(path, after, wait, wait.plus(LIMIT));
    }

    /**
     * The same, given up after {@code limit}.
     *
     * @param limit longer than {@code wait}
     */
    public Answer poll(String path, @Nullable String after, Duration wait, Duration limit)
            throws IOException, InterruptedException {
        String mark = path.contains("?") ? "&" : "?";
        String query =
                after == null
                        ? ""
                        : mark
                                + "after="
                                + URLEncoder.encode(after, StandardCharsets.UTF_8)
                                + "&wait="
                                + wait.toSeconds();
        return send(request(path + query, limit).GET().build());
    }

    /**
     * Sends a command of the hall under an idempotency key of 16 to 64 visible ASCII characters.
     */
    public Answer post(String path, String key, Object message)
            throws IOException, InterruptedException {
        return post(path, key, Wire.write(message));
    }

    /** Sends a command whose body was written before, so that a retry sends the same bytes. */
    public Answer post(String path, String key, byte[] body)
            throws IOException, InterruptedException {
        return send(command(request(path, LIMIT), key, body));
    }

    private HttpRequest command(String path, String key, byte[] body) {
        return command(to(path, LIMIT), key, body);
    }

    private static HttpRequest command(HttpRequest.Builder request, String key, byte[] body) {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /**
     * Says how this device is. It is no command: it needs no key, and is not worth a second try.
     */
    public Answer report(DeviceStatus status) throws IOException, InterruptedException {
        return send(
                to("/api/devices/status", LIMIT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(status)))
                        .build());
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        var builder = to("/api/halls/" + hall + path, limit);
        String known = head.get();
        return known.isEmpty() ? builder : builder.header("Giliran-Head", known);
    }

    private HttpRequest.Builder to(String path, Duration limit) {
        var builder = HttpRequest.newBuilder(server.resolve(path)).timeout(limit);
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        response.headers().firstValue("Giliran-Head").ifPresent(shown -> take(response, shown));
        boolean replayed = response.headers().firstValue("Idempotent-Replay").isPresent();
        return new Answer(response.statusCode(), response.body(), replayed, retryAfter(response));
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_PAUSE)))
                .orElse(Duration.ZERO);
    }

    /**
     * A server that was restored from a backup says which head of ours it has lost; then the head
     * that it shows is taken though it is not newer.
     */
    private void take(HttpResponse<String> response, String shown) {
        String lost = response.headers().firstValue("Giliran-Head-Lost").orElse("");
        if (HEAD.matcher(shown).matches()) {
            head.updateAndGet(known -> known.equals(lost) ? shown : known);
        }
        keepNewest(shown);
    }

    /** What is no head, from something in between, is not kept. */
    private void keepNewest(String shown) {
        if (HEAD.matcher(shown).matches()) {
            head.accumulateAndGet(shown, (known, next) -> seq(next) >= seq(known) ? next : known);
        }
    }

    private static long seq(String head) {
        int colon = head.indexOf(':');
        return colon < 1 ? -1 : Long.parseLong(head, 0, colon, 10);
    }
}
