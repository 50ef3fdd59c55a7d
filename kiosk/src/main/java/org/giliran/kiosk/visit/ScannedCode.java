package org.giliran.kiosk.visit;

import org.giliran.hardware.scanner.Scan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a code says to this kiosk. Its text is only ever read, never opened, followed or shown.
 *
 * <p>The one place that knows our codes; whoever adds a kind is told by the compiler where it must
 * be handled.
 */
public sealed interface ScannedCode {

    /** A ticket, by its token: 26 base32 characters. Whether it exists, the server knows. */
    record Ticket(String token) implements ScannedCode {
        /**
         * The token alone, or any web address with {@code /t/} and the token at the end of its
         * path. The host does not matter, for a hall's may change in a day, and it is not asked.
         * Letters may come small, from a scanner that thinks of Caps Lock.
         */
        private static final Pattern CODE =
                Pattern.compile(
                        "(?:https?://[^/?#]+/(?:[^?#]*/)?t/)?([A-Z2-7]{26})/?(?:[?#].*)?",
                        Pattern.CASE_INSENSITIVE);

        private static Optional<ScannedCode> find(String text) {
            Matcher code = CODE.matcher(text);
            return code.matches()
                    ? Optional.of(new Ticket(code.group(1).toUpperCase(Locale.ROOT)))
                    : Optional.empty();
        }
    }

    /**
     * The paper of a ticket that a kiosk gave without its server. Whether it is a true one, the
     * server knows.
     */
    record OwnPaper(String number) implements ScannedCode {
        private static final Pattern CODE =
                Pattern.compile(
                        "[a-z0-9-]{1,32}\\|\\d{4}-\\d{2}-\\d{2}\\|([A-Z]{2}-\\d{3,6})\\|[0-9A-Z]{8}");

        private static Optional<ScannedCode> find(String text) {
            Matcher code = CODE.matcher(text);
            return code.matches() ? Optional.of(new OwnPaper(code.group(1))) : Optional.empty();
        }
    }

    /** A code of somebody else's, or one that could not be read. */
    record Unknown() implements ScannedCode {}

    /** What a scan says. */
    static ScannedCode of(Scan scan) {
        return switch (scan) {
            case Scan.Text(var text) ->
                    Ticket.find(text).or(() -> OwnPaper.find(text)).orElse(new Unknown());
            case Scan.Unreadable() -> new Unknown();
        };
    }
}
