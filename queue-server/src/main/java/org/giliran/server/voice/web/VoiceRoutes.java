package org.giliran.server.voice.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.voice.EraseVoice;
import org.giliran.api.voice.RecordClip;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.hall.Origin;
import org.giliran.server.platform.Gate;
import org.giliran.server.voice.HallVoice.Done;
import org.giliran.server.voice.Wav;
import org.giliran.server.voice.db.VoiceShelf;
import org.giliran.server.voice.db.VoiceShelf.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;

/**
 * HTTP face of the hall's own voice: supervisors record it, displays fetch what is published. It is
 * no part of the day, so nothing of it stands in the journal: a voice is personal data.
 */
public record VoiceRoutes(Gate gate, VoiceShelf shelf) {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceRoutes.class);
    private static final String VOICE = "/api/halls/{hall}/voice";

    /** Whoever records, and whoever says it. */
    private static final Set<Role> READERS = Set.of(Role.SUPERVISOR, Role.ADMIN, Role.DISPLAY);

    /** A clip in Base64 with the words around it. */
    private static final int MOST_BYTES = Wav.MOST_BYTES / 3 * 4 + 1024;

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.get(VOICE, this::state);
        routes.get(VOICE + "/pack", this::pack);
        routes.get(VOICE + "/{language}/sounds/{sound}", this::sound);
        routes.post(VOICE + "/{language}/clips", this::record);
        routes.post(VOICE + "/{language}/publish", this::publish);
        routes.post(VOICE + "/{language}/withdraw", this::withdraw);
        routes.post(VOICE + "/{language}/erase", this::erase);
    }

    private VoiceStates now() {
        return new VoiceStates(shelf.voice(), shelf.phrases());
    }

    private void state(Context ctx) {
        gate.enter(ctx, Access.SUPERVISORS);
        ctx.json(now().of(gate.hall().code()));
    }

    private void pack(Context ctx) {
        gate.enter(ctx, READERS);
        ctx.json(now().pack());
    }

    private void sound(Context ctx) throws IOException {
        gate.enter(ctx, READERS);
        byte[] wav =
                shelf.findSound(language(ctx), ctx.pathParam("sound"))
                        .orElseThrow(() -> notFound("there is no such recording", "sound"));
        ctx.contentType("audio/wav").result(wav);
    }

    private void record(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, RecordClip.class, MOST_BYTES);
        String language = language(ctx);
        String phrase = entered.body().phrase();
        requirePhrase(language, phrase);
        byte[] wav = wav(entered.body().sound());
        gate.hall().alarms().requireRoom();
        Origin from = entered.origin();
        take(
                ctx,
                language,
                () -> shelf.record(done(from), language, phrase, wav, instant(), from.actor()));
        ctx.json(now().phrase(language, phrase));
    }

    private void publish(Context ctx) throws BadMessage {
        Origin from = gate.command(ctx, Access.SUPERVISORS, Nothing.class).origin();
        String language = language(ctx);
        take(ctx, language, () -> shelf.publish(done(from), language, instant(), from.actor()));
        ctx.json(now().language(language));
    }

    private void withdraw(Context ctx) throws BadMessage {
        Origin from = gate.command(ctx, Access.SUPERVISORS, Nothing.class).origin();
        String language = language(ctx);
        take(ctx, language, () -> shelf.withdraw(done(from), language));
        ctx.json(now().language(language));
    }

    private void erase(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, EraseVoice.class);
        String language = language(ctx);
        String phrase = entered.body().phrase();
        Done done = done(entered.origin());
        if (phrase == null) {
            take(ctx, language, () -> shelf.eraseAll(done, language));
        } else {
            requirePhrase(language, phrase);
            take(ctx, language, () -> shelf.erase(done, language, phrase));
        }
        ctx.json(now().language(language));
    }

    /** A change of what is recorded. */
    private interface Change {
        Taken make() throws IOException;
    }

    private void take(Context ctx, String language, Change change) {
        try {
            switch (change.make()) {
                case DONE -> {}
                case REPLAYED -> ctx.header("Idempotent-Replay", "true");
                case KEY_REUSED ->
                        throw new ProblemException(
                                422, "KEY_REUSED", "this key was used for another command");
                case INCOMPLETE -> throw incomplete(language);
            }
        } catch (IOException e) {
            LOG.error("the hall's own voice could not be written", e);
            throw new ProblemException(503, "VOICE_NOT_SAVED", "the recording was not kept");
        }
    }

    private ProblemException incomplete(String language) {
        return new ProblemException(
                409,
                "VOICE_INCOMPLETE",
                "%d of %d phrases are recorded"
                        .formatted(
                                shelf.voice().of(language).clips().size(),
                                shelf.phrases().of(language).size()));
    }

    private static Done done(Origin origin) {
        return new Done(origin.key(), origin.request());
    }

    private Instant instant() {
        return gate.hall().now().truncatedTo(ChronoUnit.MILLIS);
    }

    private String language(Context ctx) {
        String language = ctx.pathParam("language");
        if (shelf.phrases().of(language).isEmpty()) {
            throw notFound("the voice does not speak this language", "language");
        }
        return language;
    }

    private void requirePhrase(String language, String phrase) {
        if (!shelf.phrases().of(language).containsKey(phrase)) {
            throw notFound("the voice does not need such a phrase", "phrase");
        }
    }

    private static ProblemException notFound(String detail, String field) {
        return new ProblemException(404, "NOT_FOUND", detail, field);
    }

    private static byte[] wav(String base64) throws BadMessage {
        try {
            byte[] wav = Base64.getDecoder().decode(base64);
            Wav.require(wav);
            return wav;
        } catch (IllegalArgumentException e) {
            String detail = String.valueOf(e.getMessage());
            throw new BadMessage(BadMessage.Code.OUT_OF_RANGE, detail, "sound");
        }
    }
}
