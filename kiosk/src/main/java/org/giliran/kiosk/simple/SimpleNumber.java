package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.KioskHome;

/** The inside of the page with a number. */
record SimpleNumber(SimpleFrame frame, String key, SimpleTicket ticket) {

    String body() {
        return "<p>%s</p><p class=\"number\" data-testid=\"ticket-number\">%s</p><p><b>%s</b></p>%s%s%s%s"
                .formatted(
                        text("yourNumber"),
                        escaped(ticket.number()),
                        escaped(service()),
                        place(),
                        paper(),
                        frame.link("done", SimplePages.HOME, texts().say("done"), "first"),
                        ticket.revocable() ? revoke() : "");
    }

    private String revoke() {
        return "<form method=\"post\" action=\"/simple/cancel\">%s<button class=\"touch\" data-testid=\"cancel\"><span>%s</span></button></form>"
                .formatted(frame.carried(key), text("cancel"));
    }

    private SimpleTexts texts() {
        return frame.texts();
    }

    private String text(String key) {
        return escaped(texts().say(key));
    }

    private String service() {
        KioskHome home = frame.state().home();
        return home == null
                ? ""
                : home.services().stream()
                        .filter(s -> s.code().equals(ticket.service()))
                        .map(s -> texts().name(s.name()))
                        .findFirst()
                        .orElse("");
    }

    private String place() {
        Integer ahead = ticket.ahead();
        if (ahead == null) {
            return "<p data-testid=\"ticket-offline\"><b>"
                    + text("offline.valid")
                    + "</b> "
                    + text("offline.joins")
                    + "</p>";
        }
        String people = ahead == 0 ? texts().say("ahead.none") : texts().count("people", ahead);
        return "<p>"
                + text("ahead")
                + ": <b data-testid=\"ticket-ahead\">"
                + escaped(people)
                + "</b></p>";
    }

    private String paper() {
        String words =
                "<p class=\"note\" data-testid=\"print-%s\">%s <small>%s</small></p>"
                        .formatted(ticket.print(), text(title()), text(hint()));
        return ticket.asks() ? words + question() : words;
    }

    private String title() {
        if (ticket.staff()) {
            return "paper.staff";
        }
        String why = "paper.FAILED." + ticket.printer();
        return ticket.print().equals("FAILED") && texts().knows(why)
                ? why
                : "paper." + ticket.print();
    }

    private String hint() {
        if (ticket.staff()) {
            return "paper.staff.hint";
        }
        return ticket.asks() && ticket.copy() < 2
                ? "paper.ask.hint"
                : "paper." + ticket.print() + ".hint";
    }

    private String question() {
        return "<form method=\"post\" action=\"/simple/paper\">%s<input type=\"hidden\" name=\"copy\" value=\"%d\">%s%s</form>"
                .formatted(
                        frame.carried(key),
                        ticket.copy(),
                        answer("yes", "paper-came", "paper.yes"),
                        answer("no", "paper-missing", "paper.no"));
    }

    private String answer(String value, String id, String key) {
        return "<button class=\"touch\" name=\"came\" value=\"%s\" data-testid=\"%s\"><span>%s</span></button>"
                .formatted(value, id, text(key));
    }
}
