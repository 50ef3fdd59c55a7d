package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.KioskHome;
import org.giliran.kiosk.simple.SimpleFrame.Next;
import org.giliran.kiosk.visit.KioskState;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The pages on which something is chosen: services or groups of them, priority, help. What is sent
 * carries the key of its page: pressed twice, or loaded again, it gives one ticket.
 *
 * @param panelWidthMm of the screen
 * @param otherTexts of the language that the visitor did not choose
 */
public record SimplePages(
        KioskState state,
        int panelWidthMm,
        Chosen chosen,
        SimpleTexts texts,
        SimpleTexts otherTexts) {
    /** The address of the first page. */
    public static final String HOME = "/simple";

    private static final int FRESH_SECONDS = 15;
    private static final int IDLE_SECONDS = 60;

    /** Codes of refusals after which the same may be sent once more. */
    private static final List<String> AGAIN =
            List.of("SERVER_AWAY", "OUTCOME_UNKNOWN", "STOPPING", "TOO_BUSY", "TOO_MANY_REQUESTS");

    private SimpleFrame frame() {
        return new SimpleFrame(state, panelWidthMm, chosen, texts, otherTexts);
    }

    /** The first page, or that of a group. */
    public SimplePage home(String key) {
        KioskHome home = state.home();
        boolean chose = !chosen.equals(Chosen.NOTHING);
        Next next = new Next(chose ? IDLE_SECONDS : FRESH_SECONDS, HOME);
        if (home == null) {
            return frame().page(HOME, next, message("notReady", "notReady.hint"));
        }
        if (home.paused() != null) {
            return frame().page(HOME, next, new SimpleStandstill(frame(), home.paused()).body());
        }
        if (Boolean.TRUE.equals(home.diskFull())) {
            return frame().page(HOME, next, message("noNumbers", "noNumbers.staff"));
        }
        var offer = new SimpleChoices(frame(), home);
        String inside = form(key, offer.choices());
        return frame().page(HOME, next, offer.question() + inside + offer.foot());
    }

    private String message(String title, String hint) {
        return "<h2>" + text(title) + "</h2><p>" + text(hint) + "</p>";
    }

    private String text(String key) {
        return escaped(texts.say(key));
    }

    private String form(String key, String inside) {
        return "<form method=\"post\" action=\"/simple/ticket\">"
                + frame().carried(key)
                + inside
                + "</form>";
    }

    /**
     * A person who helps: called from here, announced here.
     *
     * @param asked what came of a call that the hall does not tell of yet: {@code yes}, {@code no}
     *     that it could not be made; empty for none
     */
    public SimplePage help(String key, String asked) {
        KioskHome home = state.home();
        var help = home == null || !state.live() ? null : home.help();
        String since = help == null ? "" : frame().time(help.since());
        String stands = stands(help, asked);
        boolean moves = stands.equals("called") || stands.equals("calling");
        String fresh = "/simple/help" + chosen.query();
        Next next = moves ? new Next(3, fresh) : new Next(IDLE_SECONDS, HOME);
        String title = stands.equals("calling") ? "help.calling" : "help." + stands;
        String hint =
                stands.equals("calling")
                        ? ""
                        : texts.say("help." + stands + ".hint", "time", since);
        String body =
                "<h2 data-testid=\"help-"
                        + stands
                        + "\">"
                        + text(title)
                        + "</h2><p>"
                        + escaped(hint)
                        + "</p>"
                        + (stands.equals("none") ? call(key) : "")
                        + back();
        return frame().page("/simple/help", next, body);
    }

    private String stands(KioskHome.@Nullable Help help, String asked) {
        if (!state.live() || asked.equals("no")) {
            return "away";
        }
        if (help == null) {
            return asked.equals("yes") ? "calling" : "none";
        }
        return help.coming() ? "coming" : "called";
    }

    private String call(String key) {
        return "<form method=\"post\" action=\"/simple/help\">"
                + frame().carried(key)
                + "<button class=\"touch first\" data-testid=\"call-staff\"><span>"
                + text("help.call")
                + "</span></button></form>";
    }

    private String back() {
        return frame().link("back", HOME + chosen.query(), texts.say("back"), "");
    }

    /**
     * No ticket: why, and the way on. The number may exist all the same, so trying again keeps the
     * key.
     */
    public SimplePage failed(String code, String key, String service) {
        String again =
                "<form method=\"post\" action=\"/simple/ticket\">"
                        + frame().carried(key)
                        + SimpleFrame.hidden("service", service)
                        + "<button class=\"touch first\" data-testid=\"try-again\"><span>"
                        + text("tryAgain")
                        + "</span></button></form>";
        String body =
                "<h2>"
                        + text("ticketFailed")
                        + "</h2><p data-testid=\"problem\">"
                        + escaped(texts.problem(code))
                        + "</p>"
                        + (AGAIN.contains(code) && !service.isEmpty() ? again : "")
                        + back();
        return frame().page(
                        "/simple/failed",
                        new Next(IDLE_SECONDS, HOME),
                        body,
                        "code",
                        code,
                        "key",
                        key,
                        "service",
                        service);
    }

    /**
     * A number, how many are before it, and what became of its paper.
     *
     * @param key under which it was taken
     */
    public SimplePage number(String key, SimpleTicket ticket) {
        String here = "/simple/number";
        String again = here + chosen.query("key", key);
        Next next =
                ticket.pending()
                        ? new Next(2, again)
                        : ticket.revocable()
                                ? new Next((int) SimpleTicket.REVOCABLE.toSeconds(), again)
                                : new Next(ticket.onPaper() ? 20 : 90, HOME);
        return frame().page(here, next, new SimpleNumber(frame(), key, ticket).body(), "key", key);
    }

    /** A number that nobody knows here any more. */
    public SimplePage gone() {
        return frame().page(
                        HOME,
                        new Next(IDLE_SECONDS, HOME),
                        "<h2>" + escaped(texts.problem("UNKNOWN_TICKET")) + "</h2>" + back());
    }

    /** Nothing is left of a number but its paper. */
    public SimplePage cancelled(String number) {
        String body =
                "<h2 data-testid=\"cancelled\">"
                        + escaped(texts.say("cancelled", "number", number))
                        + "</h2><p>"
                        + text("cancelled.hint")
                        + "</p>"
                        + done();
        return frame().page(HOME, new Next(IDLE_SECONDS, HOME), body);
    }

    /** A number that was not given up, and why. */
    public SimplePage kept(String code) {
        return frame().page(HOME, new Next(IDLE_SECONDS, HOME), problem(code) + done());
    }

    private String problem(String code) {
        return told(texts.problem(code));
    }

    private static String told(String words) {
        return "<p data-testid=\"problem\">" + escaped(words) + "</p>";
    }

    /** Why; nobody can type a number here, as the touch page proposes. */
    private String notRated(String code) {
        return code.equals("NO_VISIT_TO_RATE") ? texts.say("rate.none") : texts.problem(code);
    }

    private String done() {
        return frame().link("done", HOME, texts.say("done"), "first");
    }

    /**
     * Which counter is rated, then how it was.
     *
     * @param counter that was chosen; empty before
     */
    public SimplePage rate(String key, String counter) {
        KioskHome home = state.home();
        Next next = new Next(IDLE_SECONDS, HOME);
        if (home == null) {
            return frame().page(HOME, next, message("notReady", "notReady.hint"));
        }
        var rating = new SimpleRating(frame(), home.counters());
        String body = rating.body(key, counter) + "<div class=\"foot\">" + back() + "</div>";
        return frame().page("/simple/rate", next, body, "counter", counter);
    }

    /**
     * What a rating came to.
     *
     * @param result {@code taken}, {@code kept} until the server is back, or a code of a refusal
     */
    public SimplePage rated(String result) {
        String body =
                switch (result) {
                    case "taken" -> message("rate.thanks", "rate.thanks.hint");
                    case "kept" -> message("rate.thanks", "rate.thanks.kept");
                    default -> "<h2>" + text("rate.failed") + "</h2>" + told(notRated(result));
                };
        return frame().page(HOME, new Next(IDLE_SECONDS, HOME), body + done());
    }
}
