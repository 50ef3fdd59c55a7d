package org.giliran.server.ticket.web;

import org.giliran.api.device.HandOver;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallEvent.ItemHandedOver;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.hall.HallEvent.TicketHandedOver;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of the items of one request.
 *
 * @param outcomes of the first, the second, …; the last ones may be missing
 */
public record HandedOver(List<HandOver.Item> items, List<Outcome> outcomes) {
    public HandedOver {
        items = List.copyOf(items);
        outcomes = List.copyOf(outcomes);
    }

    /** How many, from the first, the kiosk needs no more. */
    public int done() {
        return (int) outcomes.stream().takeWhile(Outcome.Accomplished.class::isInstance).count();
    }

    /**
     * Why the kiosk must be told no: the first is refused, or there is a ticket among them that was
     * taken as that of a copy, which has to learn that it is one.
     */
    public Optional<Refusal> refusal() {
        if (outcomes.getFirst() instanceof Outcome.Refused(var reason)) {
            return Optional.of(reason);
        }
        return outcomes.stream().anyMatch(HandedOver::isBeside)
                ? Optional.of(Refusal.SERIES_USED_TWICE)
                : Optional.empty();
    }

    private static boolean isBeside(Outcome outcome) {
        return events(outcome)
                .anyMatch(
                        e ->
                                e instanceof TicketHandedOver t
                                        && t.n() == TicketHandedOver.FROM_PAPER);
    }

    private static Stream<HallEvent> events(Outcome outcome) {
        return outcome instanceof Outcome.Done(var records, _)
                ? records.stream().map(Recorded::event)
                : Stream.empty();
    }

    /** Whether two kiosks give the numbers of this one series. */
    boolean isOfTwo() {
        return outcomes.stream().anyMatch(o -> isTwice(o) || isBeside(o) || isKnown(o));
    }

    /** Numbers that two visitors have on paper, of whom one is not in the line. */
    List<String> numbersOfTwo() {
        return IntStream.range(0, outcomes.size())
                .filter(i -> isTwice(outcomes.get(i)) || isKnown(outcomes.get(i)))
                .mapToObj(items::get)
                .flatMap(item -> Stream.ofNullable(item.ticket()))
                .map(HandOver.Ticket::number)
                .toList();
    }

    private static boolean isTwice(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason)
                && reason == Refusal.SERIES_USED_TWICE;
    }

    private static boolean isKnown(Outcome outcome) {
        return events(outcome)
                .anyMatch(
                        e ->
                                e instanceof ItemHandedOver i
                                        && i.outcome() == ItemOutcome.REFUSED
                                        && i.reason().equals(Refusal.NUMBER_KNOWN.name()));
    }
}
