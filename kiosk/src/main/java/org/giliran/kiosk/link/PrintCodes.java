package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.AskPrintCode;
import org.giliran.api.ticket.UsePrintCode;
import org.giliran.program.Cause;
import org.giliran.program.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.Optional;

/**
 * Asks the server for codes by which other kiosks print, and uses theirs. Blocks its caller, up to
 * 3 s.
 *
 * @param kiosk its code
 */
public record PrintCodes(QueueClient client, String kiosk) {
    private static final Logger LOG = LoggerFactory.getLogger(PrintCodes.class);

    /** Said by whoever counts wrong codes; nothing was tried. */
    private static final String TOO_MANY_TRIES = "TOO_MANY_TRIES";

    /** Said by a hall that has as many codes as it can have, or much else to do. */
    private static final String TOO_BUSY = "TOO_BUSY";

    /** Said by this kiosk when its server gives no code now; to ask again at once is in vain. */
    private static final String NONE_NOW = "NO_PRINT_CODE_NOW";

    private interface Send {
        QueueClient.Answer send() throws IOException, InterruptedException;
    }

    /**
     * The code of a ticket, or the server's refusal; empty when the server cannot be asked.
     *
     * <p>A hall that has no code left is no server that is away, and refuses as {@code
     * NO_PRINT_CODE_NOW}.
     *
     * @param copies that this kiosk has begun by itself
     */
    public Optional<QueueClient.Answer> ask(String ticket, int copies, String key)
            throws InterruptedException {
        var body = new AskPrintCode(copies == 0 ? null : copies);
        Optional<QueueClient.Answer> answer =
                sent(() -> client.post("/tickets/" + ticket + "/print-code", key, body));
        if (answer.filter(a -> isRefused(a, TOO_BUSY)).isPresent()) {
            throw new ProblemException(429, NONE_NOW, "the hall gives no code at the moment");
        }
        return answer.filter(PrintCodes::isDecided);
    }

    /**
     * What a code makes this kiosk print, or the server's refusal; empty when the server cannot be
     * asked.
     */
    public Optional<QueueClient.Answer> use(String code, String key) throws InterruptedException {
        var body = new UsePrintCode(code);
        return sent(() -> client.post("/kiosks/" + kiosk + "/print-code", key, body))
                .filter(PrintCodes::isDecided);
    }

    private static Optional<QueueClient.Answer> sent(Send request) throws InterruptedException {
        try {
            return Optional.of(request.send());
        } catch (IOException e) {
            LOG.warn("no answer to a request about a print code: {}", Cause.of(e));
            return Optional.empty();
        }
    }

    private static boolean isDecided(QueueClient.Answer answer) {
        return answer.ok()
                || Refusals.find(answer).isPresent()
                || isRefused(answer, TOO_MANY_TRIES);
    }

    private static boolean isRefused(QueueClient.Answer answer, String code) {
        try {
            return answer.status() == 429 && code.equals(answer.as(Problem.class).code());
        } catch (JacksonException _) {
            return false;
        }
    }
}
