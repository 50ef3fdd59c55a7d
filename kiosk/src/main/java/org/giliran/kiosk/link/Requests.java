package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.device.GrantSeries;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOverAnswer;
import org.giliran.api.ticket.RatedVisit;
import org.giliran.kiosk.course.Reply;
import org.giliran.kiosk.course.Request;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Sends the requests of a kiosk, each once. Blocks its caller, up to {@link QueueClient#LIMIT}.
 *
 * @param kiosk its code
 */
record Requests(QueueClient client, String kiosk) {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    /** Sends a request; whatever goes wrong is a reply, too. */
    Reply send(Request request) throws InterruptedException {
        try {
            return switch (request) {
                case Request.AskTicket(var key, var body) ->
                        new TicketRequests(client).once(key, body);
                case Request.ReportPaper report -> report(report);
                case Request.Rate(var key, var rating) ->
                        read(
                                client.post("/ratings", key, rating),
                                a -> new Reply.Rated(a.as(RatedVisit.class).ticket()));
                case Request.AskSeries(var key, var installation) ->
                        read(
                                client.post(
                                        "/kiosks/" + kiosk + "/series",
                                        key,
                                        new GrantSeries(installation)),
                                a -> new Reply.Granted(a.as(GrantedSeries.class)));
                case Request.HandItems(var key, var items) ->
                        read(
                                client.post("/kiosks/" + kiosk + "/hand-over", key, items),
                                a ->
                                        new Reply.Acknowledged(
                                                a.as(HandOverAnswer.class).acknowledged()));
            };
        } catch (IOException e) {
            if (request instanceof Request.Rate) {
                LOG.warn("no answer to a rating: {}", Cause.of(e));
            }
            return new Reply.Lost(); // else the log says so already, from the home view's poll
        } catch (JacksonException e) {
            LOG.warn("an answer of the queue server makes no sense: {}", Cause.of(e));
            return new Reply.Lost();
        }
    }

    private static Reply read(QueueClient.Answer answer, Function<QueueClient.Answer, Reply> good) {
        if (answer.ok()) {
            return good.apply(answer);
        }
        return Refusals.find(answer).<Reply>map(Reply.Refused::new).orElse(new Reply.NotTaken());
    }

    private Reply report(Request.ReportPaper report) throws IOException, InterruptedException {
        String path = "/tickets/" + report.ticket() + "/print-outcome";
        Reply reply =
                read(
                        client.post(path, key(report.paper()), report.report()),
                        _ -> new Reply.Done());
        if (reply instanceof Reply.Refused(Problem problem)) {
            LOG.warn(
                    "the queue server does not take {} of {}: {}",
                    report.report().outcome(),
                    report.number(),
                    problem.code());
        }
        return reply;
    }

    /**
     * The same for the same paper after a restart, so that a report arrives once; 64 hexadecimal
     * digits.
     */
    private String key(String paper) {
        try {
            byte[] name = ("print-outcome " + kiosk + " " + paper).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
