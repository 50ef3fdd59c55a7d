package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * In which order a policy calls, when nobody was put first and nobody passed too often. Pure.
 *
 * <p>The order of two tickets of one service and class never changes while they wait.
 */
sealed interface CallOrder permits HeadStart, StrictPriority, Ratio {
    /** Whence each wait counts. */
    CountedTime time();

    /**
     * The tickets as one counter would call them if nobody else came.
     *
     * @param runs what the counter called last
     */
    List<Waiting> arranged(List<Waiting> tickets, Runs runs);

    /**
     * The one whom {@link #arranged} puts first, if there is any: all that a call needs to know.
     */
    Optional<Waiting> first(List<Waiting> tickets, Runs runs);

    /** How many of the queues, all of the ticket's service, come before it. */
    int ahead(List<OrderedMap.Entry<Queue.Key, Queue>> queues, Waiting ticket);

    /** Which of two comes first. Where that depends on what was called last, by counted time. */
    int compare(Waiting one, Waiting other);

    /**
     * For how long after somebody joined those who come can still go before him: the time by which
     * the classes that have more of a head start than his are ahead of it, on average.
     */
    Duration passedWithin(String priorityClass);

    /**
     * Why this order let the ticket, which is neither bound nor first, go past others.
     *
     * @param heads the first of each queue that it was chosen from, those put first left out
     */
    Rule passing(Waiting ticket, List<Waiting> heads);
}
