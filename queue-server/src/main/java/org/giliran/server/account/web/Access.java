package org.giliran.server.account.web;

import io.javalin.http.Context;

import org.giliran.api.Role;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.db.Accounts.Principal;

import java.util.Optional;
import java.util.Set;

/** Tells who is asking and whether he may; everything is forbidden that a route does not allow. */
public record Access(Accounts accounts) {
    private static final String WHO = "giliran.who";

    /** Anybody with a valid token. */
    public static final Set<Role> ANYBODY = Set.of(Role.values());

    /** People, not devices. */
    public static final Set<Role> STAFF = Set.of(Role.STAFF, Role.SUPERVISOR, Role.ADMIN);

    public static final Set<Role> SUPERVISORS = Set.of(Role.SUPERVISOR, Role.ADMIN);

    /** Not people. */
    public static final Set<Role> DEVICES = Set.of(Role.KIOSK, Role.DISPLAY);

    /** Staff and kiosks: those who give and rate tickets. */
    public static final Set<Role> STAFF_AND_KIOSKS =
            Set.of(Role.STAFF, Role.SUPERVISOR, Role.ADMIN, Role.KIOSK);

    /**
     * Who is asking.
     *
     * @throws ProblemException 401 without a valid token, 403 with one of another role
     */
    public Principal require(Context ctx, Set<Role> allowed) {
        Principal who =
                find(ctx)
                        .orElseThrow(
                                () -> new ProblemException(401, "NOT_LOGGED_IN", "log in first"));
        if (!allowed.contains(who.role())) {
            throw new ProblemException(403, "NOT_ALLOWED", "a " + who.role() + " may not do this");
        }
        return who;
    }

    /**
     * Refuses whoever acts in another's name and is no supervisor.
     *
     * @param staff in whose name
     * @throws ProblemException 403
     */
    public static void requireActsFor(Principal who, String staff) {
        if (!staff.equals(who.id())) {
            requireSupervisor(who, "only a supervisor opens in another's name", "staff");
        }
    }

    /**
     * Refuses whoever erases another's words and is no supervisor.
     *
     * @param author of the words
     * @throws ProblemException 403
     */
    public static void requireErases(Principal who, String author) {
        if (!author.equals(who.id())) {
            requireSupervisor(who, "only a supervisor erases another's note", "note");
        }
    }

    /**
     * Refuses whoever breaks the rota and is no supervisor.
     *
     * @throws ProblemException 403
     */
    public static void requireBreaksRota(Principal who) {
        requireSupervisor(who, "only a supervisor breaks the rota", "force");
    }

    private static void requireSupervisor(Principal who, String words, String field) {
        if (!SUPERVISORS.contains(who.role())) {
            throw new ProblemException(403, "NOT_ALLOWED", words, field);
        }
    }

    /** Who is asking, if he has shown a valid token; looked up once for each request. */
    public Optional<Principal> find(Context ctx) {
        Optional<Principal> known = ctx.attribute(WHO);
        if (known == null) {
            known = token(ctx).flatMap(accounts::find);
            ctx.attribute(WHO, known);
        }
        return known;
    }

    /** The bearer token of a request. */
    static Optional<String> token(Context ctx) {
        String header = ctx.header("Authorization");
        return header != null && header.startsWith("Bearer ") && header.length() <= 200
                ? Optional.of(header.substring("Bearer ".length()))
                : Optional.empty();
    }
}
