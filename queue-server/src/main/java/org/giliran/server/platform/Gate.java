package org.giliran.server.platform;

import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.Wire;
import org.giliran.program.Bodies;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.Origin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every request of a hall passes first: who asks, for which hall, on which history, under
 * which key.
 */
public record Gate(Access access, Hall hall) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,64}");

    /** A hundred items of a kiosk's list, the longest of which has half a kilobyte. */
    private static final int MOST_BYTES_OF_MANY = 65_536;

    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /**
     * Lets a reader in.
     *
     * @throws ProblemException 401, 403, 404 for another hall, 409 for a head that this chain does
     *     not hold
     */
    public Principal enter(Context ctx, Set<Role> allowed) {
        Principal who = access.require(ctx, allowed);
        if (!ctx.pathParam("hall").equals(hall.code())) {
            throw new ProblemException(404, "UNKNOWN_HALL", "there is no such hall here");
        }
        String head = ctx.header("Giliran-Head");
        if (head != null && !hall.heads().holds(head)) {
            requireHead(head);
            requireExplained(ctx, who, head);
        }
        return who;
    }

    private static void requireHead(String head) {
        if (!Heads.isHead(head)) {
            throw new ProblemException(
                    400, "OUT_OF_RANGE", "a head is <seq>:<16 hex digits>", "Giliran-Head");
        }
    }

    /** A device that has seen what a restore has lost is told to take the head of this answer. */
    private void requireExplained(Context ctx, Principal who, String head) {
        if (!hall.explains(who.id(), head)) {
            hall.heads().refused();
            throw new ProblemException(
                    409,
                    "FORKED_HISTORY",
                    "this server does not hold the history that you have seen");
        }
        ctx.header("Giliran-Head-Lost", head);
    }

    /** A command that was let in: whose it is, and what it says. */
    public record Entered<T>(Principal who, Origin origin, T body) {}

    /** A command of nobody in particular: where it comes from, and what it says. */
    public record Opened<T>(Origin origin, T body) {}

    /**
     * Lets a command in and reads it.
     *
     * @throws BadMessage 400 when the key or the body cannot be used
     */
    public <T> Entered<T> command(Context ctx, Set<Role> allowed, Class<T> type) throws BadMessage {
        Principal who = enter(ctx, allowed);
        var opened = openCommand(ctx, who.id(), type);
        return new Entered<>(who, opened.origin, opened.body);
    }

    /** Lets in a command that may say a hundred things at once; else as {@link #command}. */
    public <T> Entered<T> longCommand(Context ctx, Set<Role> allowed, Class<T> type)
            throws BadMessage {
        return command(ctx, allowed, type, MOST_BYTES_OF_MANY);
    }

    /**
     * Lets in a command that carries a file; else as {@link #command}.
     *
     * @param mostBytes of its body
     */
    public <T> Entered<T> command(Context ctx, Set<Role> allowed, Class<T> type, int mostBytes)
            throws BadMessage {
        Principal who = enter(ctx, allowed);
        var opened = open(ctx, who.id(), type, mostBytes);
        return new Entered<>(who, opened.origin, opened.body);
    }

    /**
     * Reads a command that needs no login.
     *
     * @param actor as the journal knows whoever sends it
     * @throws BadMessage 400 when the key or the body cannot be used
     */
    public <T> Opened<T> openCommand(Context ctx, String actor, Class<T> type) throws BadMessage {
        return open(ctx, actor, type, Bodies.MOST_BYTES);
    }

    private static <T> Opened<T> open(Context ctx, String actor, Class<T> type, int mostBytes)
            throws BadMessage {
        byte[] body = Bodies.bytes(ctx, mostBytes);
        var message = Wire.readRequest(body, type);
        return new Opened<>(new Origin(actor, key(ctx), hash(ctx, body)), message);
    }

    private static String key(Context ctx) throws BadMessage {
        String key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw new BadMessage(
                    BadMessage.Code.MISSING_KEY, "a command needs an Idempotency-Key", null);
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "an Idempotency-Key has 16 to 64 visible ASCII characters",
                    "Idempotency-Key");
        }
        return key;
    }

    private static String hash(Context ctx, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = ctx.method() + " " + ctx.path() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says in the answer when a command had been done before. */
    public static void markReplay(Context ctx, Outcome outcome) {
        if (outcome instanceof Outcome.Replayed) {
            ctx.header("Idempotent-Replay", "true");
        }
    }

    /** A reason code; free text could hold a name, and the journal cannot forget. */
    public static String reason(String code) throws BadMessage {
        if (!REASON.matcher(code).matches()) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "a reason is a code of 1 to 32 letters, digits, '-' and '_'",
                    "reason");
        }
        return code;
    }
}
