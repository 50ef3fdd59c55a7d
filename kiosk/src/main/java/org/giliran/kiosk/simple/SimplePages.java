package org.giliran.kiosk.simple;

import static org.giliran.kiosk.simple.Html.escaped;

import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.Group;
import org.giliran.api.board.KioskHome.Service;
import org.giliran.api.ticket.Estimate;
import org.giliran.kiosk.simple.SimpleFrame.Next;
import org.giliran.kiosk.visit.KioskState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages on which something is chosen: services or groups of them, priority, help. What is sent
 * carries the key of its page: pressed twice, or loaded again, it gives one ticket.
 *
 * @param panelWidthMm of the screen
 */
public record SimplePages(KioskState state, int panelWidthMm, Chosen chosen, SimpleTexts texts) {
    /** The address of the first page. */
    public static final String HOME = "/simple";

    /** More choices than these are not chosen from but searched in. */
    private static final int MOST_AT_ONCE = 9;

    private static final int FRESH_SECONDS = 15;
    private static final int IDLE_SECONDS = 60;

    /** Codes of refusals after which the same may be sent once more. */
    private static final List<String> AGAIN =
            List.of("SERVER_AWAY", "OUTCOME_UNKNOWN", "STOPPING", "TOO_BUSY", "TOO_MANY_REQUESTS");

    private SimpleFrame frame() {
        return new SimpleFrame(state, panelWidthMm, chosen, texts);
    }

    /** The first page, or that of a group. */
    public SimplePage home(String key) {
        KioskHome home = state.home();
        boolean chose = !chosen.equals(Chosen.NOTHING);
        Next next = new Next(chose ? IDLE_SECONDS : FRESH_SECONDS, HOME);
        if (home == null) {
            return frame().page(HOME, next, message("notReady", "notReady.hint"));
        }
        if (Boolean.TRUE.equals(home.diskFull())) {
            return frame().page(HOME, next, message("noNumbers", "noNumbers.staff"));
        }
        return frame().page(HOME, next, question() + form(key, choices(home)) + foot(home));
    }

    private String message(String title, String hint) {
        return "<h2>" + text(title) + "</h2><p>" + text(hint) + "</p>";
    }

    private String text(String key) {
        return escaped(texts.say(key));
    }

    private String question() {
        boolean first = chosen.priority() != null;
        String key =
                first ? "priority.chosen" : chosen.group() != null ? "question.group" : "question";
        return "<h2 data-testid=\"question\">" + text(key) + "</h2>";
    }

    private String form(String key, String inside) {
        return "<form method=\"post\" action=\"/simple/ticket\">"
                + hidden(key)
                + inside
                + "</form>";
    }

    /** What every form carries. */
    private String hidden(String key) {
        return hidden("key", key)
                + hidden("lang", texts.language())
                + (chosen.priority() == null ? "" : hidden("priority", chosen.priority()));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
    }

    private String choices(KioskHome home) {
        if (chosen.group() != null) {
            return services(home.services().stream().filter(s -> chosen.group().equals(s.group())));
        }
        if (home.services().size() <= MOST_AT_ONCE || home.groups().isEmpty()) {
            return services(home.services().stream());
        }
        List<String> codes = home.groups().stream().map(Group::code).toList();
        String groups = home.groups().stream().map(this::group).collect(Collectors.joining());
        return groups + services(home.services().stream().filter(s -> !codes.contains(s.group())));
    }

    private String group(Group group) {
        String address = HOME + chosen.withGroup(group.code()).query();
        return frame().link("group-" + group.code(), address, texts.name(group.name()), "choice");
    }

    private String services(Stream<Service> services) {
        return services.map(this::service).collect(Collectors.joining());
    }

    private String service(Service service) {
        String name = escaped(service.prefix() + " · " + texts.name(service.name()));
        String facts = escaped(facts(service));
        if (!mayBeTaken(service)) {
            return "<div class=\"closed\">" + name + "<small>" + facts + "</small></div>";
        }
        return "<button class=\"touch choice\" name=\"service\" value=\"%s\" data-testid=\"service-%s\"><span>%s<small>%s</small></span></button>"
                .formatted(escaped(service.code()), escaped(service.code()), name, facts);
    }

    /** A number with a prefix of two letters has no room for the kiosk's own letter. */
    private boolean mayBeTaken(Service service) {
        boolean here = state.live() || (state.alone() && service.prefix().length() == 1);
        return service.open() && here;
    }

    private String facts(Service service) {
        if (!service.open()) {
            return closed(service);
        }
        if (!state.live()) {
            return texts.say(mayBeTaken(service) ? "alone.tile" : "alone.desk");
        }
        Estimate estimate = service.estimate();
        String wait = service.waiting() + " " + texts.say("waiting");
        return estimate == null
                ? wait
                : wait + " · " + texts.minutes(estimate.fromMinutes(), estimate.toMinutes());
    }

    private String closed(Service service) {
        var name = service.reasonName();
        String why =
                name == null
                        ? texts.say("closed")
                        : texts.say("closedWhy", "why", texts.name(name));
        Instant opens = service.opensAt();
        return opens == null
                ? why
                : why + " · " + texts.say("opensAt", "time", frame().time(opens));
    }

    private String foot(KioskHome home) {
        String back =
                chosen.group() == null
                        ? ""
                        : frame().link(
                                        "back",
                                        HOME + chosen.withGroup(null).query(),
                                        texts.say("back"),
                                        "");
        String classes =
                home.priorityClasses().stream().map(this::priority).collect(Collectors.joining());
        String ask = classes.isEmpty() ? "" : "<p>" + text("priority.first") + "</p>";
        return "<div class=\"foot\">" + ask + classes + back + "</div>";
    }

    private String priority(KioskHome.PriorityClass one) {
        boolean on = one.code().equals(chosen.priority());
        String address = HOME + chosen.withPriority(on ? null : one.code()).query();
        return frame().link(
                        "priority-" + one.code(), address, texts.name(one.name()), on ? "on" : "");
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
                + hidden(key)
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
                        + hidden(key)
                        + hidden("service", service)
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
        Next next =
                ticket.pending()
                        ? new Next(2, here + chosen.query("key", key))
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
}
