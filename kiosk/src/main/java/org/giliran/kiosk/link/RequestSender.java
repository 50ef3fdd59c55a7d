package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.kiosk.course.Input;
import org.giliran.kiosk.course.Reply;
import org.giliran.kiosk.course.Request;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends requests on virtual threads, one each, and tells what came of them. */
public final class RequestSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestSender.class);

    private final Requests requests;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Consumer<Input> replies = _ -> {};

    /** For the kiosk of that code. */
    public RequestSender(QueueClient client, String kiosk) {
        this.requests = new Requests(client, kiosk);
    }

    /** Tells {@code listener} from now on; before the first sending. */
    void repliesTo(Consumer<Input> listener) {
        replies = listener;
    }

    /** Sends; returns at once. After the close nothing is sent, and nothing told. */
    void send(long id, Request request) {
        try {
            threads.execute(() -> reply(id, request));
        } catch (RejectedExecutionException _) {
            LOG.debug("the kiosk stops; the next start sends what is open");
        }
    }

    private void reply(long id, Request request) {
        try {
            replies.accept(new Input.Replied(id, requests.send(request)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("what the queue server answers could not be used: {}", Cause.of(e));
            replies.accept(new Input.Replied(id, new Reply.Lost()));
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(QueueClient.LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
