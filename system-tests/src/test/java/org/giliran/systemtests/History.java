package org.giliran.systemtests;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients asked and were answered: all that a checker may believe beside the journal. */
final class History {
    private final ConcurrentLinkedQueue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    /**
     * An answer that a client has received.
     *
     * @param path of the command, below the hall
     * @param key its idempotency key
     */
    record Answered(String client, String path, String key, int status, String body) {
        boolean isTicket() {
            return path.equals("/tickets") && status == 201;
        }

        boolean isCall() {
            return path.endsWith("/calls") && status == 201;
        }
    }

    void add(Answered answer) {
        answered.add(answer);
    }

    /** Something was sent under a key, and no answer came. */
    void lost(String key) {
        lost.add(key);
    }

    /** The keys under which something was sent in vain, once or more. */
    Set<String> lost() {
        return Set.copyOf(lost);
    }

    List<Answered> answered() {
        return List.copyOf(answered);
    }
}
