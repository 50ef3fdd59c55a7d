package org.giliran.kiosk.visit;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.PaperCode;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Block;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Space;
import org.giliran.hardware.printer.TicketLayout.Text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on a ticket, in the ticket's language. Nothing on it says who the visitor is, nor
 * which priority class was chosen: papers are left lying about.
 *
 * @param wording the words of a language
 */
public record TicketPaper(Map<String, Wording> wording) {
    /**
     * Six times font A of 24 dots at 203 dpi is 18 mm, the least height of a number. 58 mm paper
     * takes five characters of that; a longer number is printed smaller there.
     */
    private static final int NUMBER_SCALE = 6;

    private static final int MOST_QR_CHARACTERS = 300;

    public TicketPaper {
        wording = Map.copyOf(wording);
    }

    /**
     * Lays out one paper.
     *
     * @param copy 0 for the first paper, 1 for <i>SALINAN 1</i>, …
     */
    public TicketLayout lay(IssuedTicket ticket, KioskHome home, int copy) {
        String language = wording.containsKey(ticket.language()) ? ticket.language() : "id";
        return new Page(ticket, home, language, words(language)).lay(copy);
    }

    /**
     * Lays out one paper of a ticket that the server has not seen yet: it says so, and neither how
     * many are before nor how long it takes.
     *
     * @param copy as of any other
     */
    public TicketLayout layOwn(OfflineTicket ticket, PaperCode code, KioskHome home, int copy) {
        String asked = ticket.wish().language();
        String language = wording.containsKey(asked) ? asked : "id";
        return new Page(asIssued(ticket, code), home, language, words(language))
                .layOwn(code, ticket.uncertain(), copy);
    }

    private static IssuedTicket asIssued(OfflineTicket ticket, PaperCode code) {
        return new IssuedTicket(
                ticket.key(),
                ticket.number(),
                ticket.day(),
                ticket.wish().service(),
                ticket.wish().priorityClass(),
                ticket.wish().language(),
                ticket.effective(),
                0,
                null,
                code.fingerprint(),
                "",
                null);
    }

    private Wording words(String language) {
        Wording words = wording.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    private record Page(IssuedTicket ticket, KioskHome home, String language, Wording words) {

        TicketLayout lay(int copy) {
            List<Block> blocks = new ArrayList<>();
            if (copy > 0) {
                blocks.add(new Text(say("copy", Map.of("n", copy)), 2, true));
            }
            head(blocks);
            line(blocks);
            foot(blocks);
            phone(blocks);
            return new TicketLayout(blocks);
        }

        TicketLayout layOwn(PaperCode code, boolean uncertain, int copy) {
            List<Block> blocks = new ArrayList<>();
            if (copy > 0) {
                blocks.add(new Text(say("copy", Map.of("n", copy)), 2, true));
            }
            head(blocks);
            String clock = uncertain ? "" : clock(ticket.issuedAt());
            blocks.add(plain(say("offline", Map.of("time", clock)).strip()));
            blocks.add(plain(say("offline.line", Map.of())));
            if (!uncertain) { // a clock that is wrong shall not stand on paper
                blocks.add(plain(time(ticket.issuedAt())));
            }
            foot(blocks);
            blocks.add(new Space(1));
            blocks.add(new Qr(code.text()));
            return new TicketLayout(blocks);
        }

        private String clock(Instant at) {
            return DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT)
                    .format(at.atZone(ZoneId.of(home.timeZone())));
        }

        private void head(List<Block> blocks) {
            blocks.add(new Text(in(home.hallName()), 1, true));
            blocks.add(new Rule());
            blocks.add(plain(say("number", Map.of())));
            blocks.add(new Headline(ticket.number(), NUMBER_SCALE));
            blocks.add(new Text(name(), 1, true));
            way(blocks);
            blocks.add(new Space(1));
        }

        private void line(List<Block> blocks) {
            blocks.add(plain(ahead()));
            Estimate estimate = ticket.estimate();
            if (estimate != null) {
                blocks.add(plain(minutes(estimate)));
            }
            blocks.add(plain(time(ticket.issuedAt())));
        }

        private void foot(List<Block> blocks) {
            blocks.add(new Rule());
            blocks.add(plain(say("missed", Map.of())));
            blocks.add(plain(say("fingerprint", Map.of("fingerprint", ticket.fingerprint()))));
        }

        private void phone(List<Block> blocks) {
            String url = ticket.url();
            if (url != null && fitsQr(url)) {
                blocks.add(new Space(1));
                blocks.add(plain(say("phone", Map.of())));
                blocks.add(new Qr(url));
            }
        }

        private String ahead() {
            return switch (ticket.ahead()) {
                case 0 -> say("ahead.none", Map.of());
                case 1 -> say("ahead.one", Map.of("count", 1));
                default -> say("ahead.other", Map.of("count", ticket.ahead()));
            };
        }

        private String minutes(Estimate estimate) {
            if (estimate.fromMinutes() == 0) {
                int most = Math.max(1, estimate.toMinutes());
                return say(
                        "estimate.less" + (most == 1 ? ".one" : ".other"), Map.of("count", most));
            }
            return say(
                    "estimate", Map.of("from", estimate.fromMinutes(), "to", estimate.toMinutes()));
        }

        /**
         * Never more than the 32 characters of a line on 58 mm paper: none shall hold "WIB" alone.
         */
        private String time(Instant at) {
            var local = at.atZone(ZoneId.of(home.timeZone()));
            Locale locale = Locale.of(language);
            String clock = language.equals("id") ? "HH.mm" : "HH:mm";
            return DateTimeFormatter.ofPattern("EEE, d MMM uuuu, " + clock + " z", locale)
                    .format(local);
        }

        /** The steps of a visit that needs several: whoever knows only the first would leave. */
        private void way(List<Block> blocks) {
            List<Names> steps = service().map(KioskHome.Service::steps).orElse(List.of());
            if (steps.size() > 1) {
                blocks.add(plain(say("steps", Map.of())));
                for (int at = 0; at < steps.size(); at++) {
                    blocks.add(plain((at + 1) + ". " + in(steps.get(at))));
                }
            }
        }

        private String name() {
            return service().map(KioskHome.Service::name).map(this::in).orElse(ticket.service());
        }

        private Optional<KioskHome.Service> service() {
            return home.services().stream()
                    .filter(service -> service.code().equals(ticket.service()))
                    .findFirst();
        }

        private String in(Names names) {
            return language.equals("en") ? names.en() : names.id();
        }

        private String say(String key, Map<String, ?> values) {
            return words.say(key, values);
        }

        private static Text plain(String text) {
            return new Text(text, 1, false);
        }

        private static boolean fitsQr(String url) {
            return !url.isEmpty()
                    && url.length() <= MOST_QR_CHARACTERS
                    && url.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        }
    }
}
