package org.giliran.server.note.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.note.NoteList;
import org.giliran.api.note.WriteNote;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.web.Access;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.Ticket;
import org.giliran.server.note.Note;
import org.giliran.server.note.db.NoteFile;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * HTTP face of what staff write about tickets. A note is no event of the hall's day: it can be
 * erased, and it changes nothing for the visitor.
 *
 * @param keptDays for so many days after its own a note is kept
 */
public record NoteRoutes(Gate gate, NoteLines lines, int keptDays, RandomGenerator random) {
    private static final String HALL = "/api/halls/{hall}";

    public void addTo(RoutesConfig routes) {
        routes.post(HALL + "/tickets/{ticket}/notes", this::write);
        routes.delete(HALL + "/notes/{note}", this::erase);
        routes.get(HALL + "/notes", this::all);
    }

    private void write(Context ctx) throws BadMessage, IOException {
        var entered = gate.command(ctx, Access.STAFF, WriteNote.class);
        HallDay day = gate.hall().day();
        String id = ctx.pathParam("ticket");
        Ticket ticket = day.findKnown(id).orElseThrow(() -> missing(day.missing(id)));
        String counter = Words.orEmpty(entered.body().counter());
        if (!counter.isEmpty() && day.setUp().findCounter(counter).isEmpty()) {
            throw new ProblemException(
                    404, "UNKNOWN_COUNTER", "there is no such counter", "counter");
        }
        if (day.findAnswered(entered.origin().key()).isPresent()) {
            throw keyReused();
        }
        gate.hall().alarms().requireRoom();
        answer(
                ctx,
                notes().write(
                                new Note(
                                        "c-" + HexFormat.of().toHexDigits(random.nextLong()),
                                        id,
                                        ticket.number(),
                                        day.date(),
                                        gate.hall().now(),
                                        entered.who().id(),
                                        counter,
                                        checked(entered.body().text()),
                                        entered.origin().key(),
                                        entered.origin().request())));
    }

    private static ProblemException missing(Refusal why) {
        int status = why == Refusal.DAY_GONE ? 410 : 404;
        return new ProblemException(status, why.name(), why.text());
    }

    private void answer(Context ctx, NoteFile.Written written) {
        switch (written) {
            case NoteFile.Done(var note) -> {
                gate.hall().watching().changed();
                ctx.status(HttpStatus.CREATED).json(lines.line(note));
            }
            case NoteFile.Again(var note) ->
                    ctx.header("Idempotent-Replay", "true")
                            .status(HttpStatus.CREATED)
                            .json(lines.line(note));
            case NoteFile.KeyReused() -> throw keyReused();
            case NoteFile.TooMany() ->
                    throw new ProblemException(
                            409, "TOO_MANY_NOTES", "there are as many notes as are kept");
        }
    }

    private static ProblemException keyReused() {
        return new ProblemException(
                422, "KEY_REUSED", "this idempotency key was used for another request");
    }

    private NoteFile notes() {
        return lines.notes();
    }

    private static String checked(String text) throws BadMessage {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > Note.TEXT_MAX
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "a note has 1 to " + Note.TEXT_MAX + " characters, in one line",
                    "text");
        }
        return stripped;
    }

    /**
     * One's own, or as a supervisor any; one that is gone, or never was, is as erased as can be.
     */
    private void erase(Context ctx) throws IOException {
        Principal who = gate.enter(ctx, Access.STAFF);
        Optional<Note> note = notes().find(ctx.pathParam("note"));
        if (note.isPresent()) {
            Access.requireErases(who, note.get().staff());
            notes().remove(note.get().id());
            gate.hall().watching().changed();
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void all(Context ctx) {
        gate.enter(ctx, Access.SUPERVISORS);
        ctx.header("Cache-Control", "no-store").json(new NoteList(keptDays, lines.newestFirst()));
    }
}
