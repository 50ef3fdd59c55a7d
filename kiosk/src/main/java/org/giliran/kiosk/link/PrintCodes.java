package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.AskPrintCode;
import org.giliran.api.ticket.UsePrintCode;
import org.giliran.program.Cause;
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

    private interface Send {
        QueueClient.Answer send() throws IOException, InterruptedException;
    }

    /**
     * The code of a ticket, or the server's refusal; empty when the server cannot be asked.
     *
     * @param copies that this kiosk has begun by itself
     */
    public Optional<QueueClient.Answer> ask(String ticket, int copies, String key)
            throws InterruptedException {
        var body = new AskPrintCode(copies == 0 ? null : copies);
        return decided(() -> client.post("/tickets/" + ticket + "/print-code", key, body));
    }

    /**
     * What a code makes this kiosk print, or the server's refusal; empty when the server cannot be
     * asked.
     */
    public Optional<QueueClient.Answer> use(String code, String key) throws InterruptedException {
        var body = new UsePrintCode(code);
        return decided(() -> client.post("/kiosks/" + kiosk + "/print-code", key, body));
    }

    private static Optional<QueueClient.Answer> decided(Send request) throws InterruptedException {
        try {
            QueueClient.Answer answer = request.send();
            boolean decided =
                    answer.ok() || Refusals.find(answer).isPresent() || isTooManyTries(answer);
            return decided ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("no answer to a request about a print code: {}", Cause.of(e));
            return Optional.empty();
        }
    }

    private static boolean isTooManyTries(QueueClient.Answer answer) {
        try {
            return answer.status() == 429 && TOO_MANY_TRIES.equals(answer.as(Problem.class).code());
        } catch (JacksonException _) {
            return false;
        }
    }
}
