package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.ticket.TicketPage;
import org.giliran.program.Html;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.catalogue.Name;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Hall;
import org.giliran.server.watch.web.Watching.View;
import org.giliran.ui.Languages;
import org.giliran.ui.StyleSheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of a ticket at {@code /t/<token>}. Its first HTML says all that is to be read; its
 * script asks for the same HTML again whenever something changes.
 */
public record PhonePages(Hall hall, TicketAnswers answers) {
    private static final String PAGE = resource("/server/pages/phone.html");
    private static final String SHEET = "/pages/phone/phone.css";
    private static final Languages LANGUAGES = Languages.ALL;

    public void addTo(RoutesConfig routes) {
        String sheet = StyleSheet.inOnePiece(resource("/server" + SHEET));
        routes.get("/t/{token}", this::page);
        routes.get(
                SHEET,
                ctx ->
                        ctx.header("Cache-Control", "no-cache")
                                .contentType("text/css; charset=utf-8")
                                .result(sheet));
    }

    /** The whole page; in the ticket's language unless its reader asks for another. */
    private void page(Context ctx) {
        HallDay day = hall.day();
        Optional<Ticket> found = find(ctx, day);
        String language = language(ctx, found);
        String html =
                found.map(t -> ticket(day, t, language, hall.now()))
                        .map(p -> filled(ctx, language, p.title(), p.state().name(), p.html()))
                        .orElseGet(() -> notFound(ctx, language));
        ctx.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(html);
    }

    /** What stands in the page, again and again. */
    void live(Context ctx) {
        Ticket ticket = require(ctx);
        String language = language(ctx, Optional.of(ticket));
        var view =
                new View(
                        "page/" + language + "/" + ticket.id(),
                        (day, now) -> ticket(day, known(day, ticket.id()), language, now));
        hall.watching().answer(ctx, view.until((day, now) -> until(day, ticket.id(), now)));
    }

    /** An expected time stays true from minute to minute; who was missed can come back so long. */
    private static Optional<Instant> until(HallDay day, String ticket, Instant now) {
        return switch (known(day, ticket).state()) {
            case TicketState.Waiting _ ->
                    Optional.of(now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
            case TicketState.Missed missed -> Optional.of(missed.returnBy()).filter(now::isBefore);
            default -> Optional.empty();
        };
    }

    /** Why it is his turn, or not yet, in HTML. */
    void why(Context ctx) {
        Ticket ticket = require(ctx);
        HallDay day = hall.day();
        var words = words(language(ctx, Optional.of(ticket)), day);
        ctx.header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(new PhoneWhy(Whys.of(day, ticket.id(), hall.now()), words).html());
    }

    private TicketPage ticket(HallDay day, Ticket ticket, String language, Instant now) {
        return PhoneTicket.of(day, answers.status(day, ticket.id(), now), ticket, language);
    }

    private Optional<Ticket> find(Context ctx, HallDay day) {
        return answers.tokens().find(ctx.pathParam("token"), day).map(day.tickets()::get);
    }

    private Ticket require(Context ctx) {
        return find(ctx, hall.day())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        404, "UNKNOWN_TICKET", "there is no such ticket"));
    }

    private static Ticket known(HallDay day, String id) {
        return day.findKnown(id)
                .orElseThrow(() -> new ProblemException(404, "UNKNOWN_TICKET", "it is gone"));
    }

    /** The one that is asked for, else the ticket's, else the first of the reader's own. */
    private static String language(Context ctx, Optional<Ticket> ticket) {
        return Optional.ofNullable(Queries.find(ctx, "language"))
                .or(() -> ticket.map(Ticket::language))
                .filter(LANGUAGES::has)
                .orElseGet(() -> ownLanguage(ctx));
    }

    private static String ownLanguage(Context ctx) {
        String accepted = Optional.ofNullable(ctx.header("Accept-Language")).orElse("");
        try {
            return Locale.LanguageRange.parse(accepted.isEmpty() ? "id" : accepted).stream()
                    .map(range -> range.getRange().split("-", -1)[0])
                    .filter(LANGUAGES::has)
                    .findFirst()
                    .orElse(LANGUAGES.first());
        } catch (IllegalArgumentException _) {
            return LANGUAGES.first();
        }
    }

    private String notFound(Context ctx, String language) {
        PhoneWords words = words(language, hall.day());
        String html =
                """
                <div class="card ticket__told" role="alert" data-testid="not-found">
                <h1 class="ticket__title">%s</h1>
                <p>%s</p>
                </div>
                """
                        .formatted(words.say("phone.notFound"), words.say("phone.notFound.lead"));
        return filled(ctx, language, words.texts().get("phone.title"), "NONE", html);
    }

    private String filled(Context ctx, String language, String title, String state, String html) {
        PhoneWords words = words(language, hall.day());
        Name name = hall.day().setUp().hall().name();
        return PAGE.replace("{language}", language)
                .replace("{state}", state)
                .replace("{title}", Html.escaped(title))
                .replace("{hall}", words.name(name))
                .replace("{zone}", words.zone().getId())
                .replace("{languages}", others(language))
                .replace("{notLive}", words.say("phone.notLive"))
                .replace("{token}", Html.escaped(ctx.pathParam("token")))
                .replace("{ticket}", html);
    }

    /** Links to the page in the other languages, each by its own name. */
    private static String others(String language) {
        return LANGUAGES.codes().stream()
                .filter(code -> !code.equals(language))
                .map(
                        code ->
                                """
                                <a class="phone__language" href="?language=%s" lang="%s" \
                                data-testid="language-%s">%s</a>\
                                """
                                        .formatted(
                                                code,
                                                code,
                                                code,
                                                Html.escaped(LANGUAGES.nameOf(code))))
                .collect(Collectors.joining());
    }

    private static PhoneWords words(String language, HallDay day) {
        return PhoneWords.of(language, day.setUp().hall().zone());
    }

    private static String resource(String path) {
        try (var in = PhonePages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
