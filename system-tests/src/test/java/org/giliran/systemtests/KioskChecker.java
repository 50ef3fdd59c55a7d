package org.giliran.systemtests;

import org.giliran.api.Wire;
import org.giliran.systemtests.Export.Line;
import org.giliran.systemtests.History.Answered;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what visitors of one kiosk were told, the papers that came out of it and its own journal
 * with the hall's. It knows nothing of the programs.
 */
final class KioskChecker {
    /** Tickets may be asked of the server past the kiosk; their keys begin so. */
    private static final String NOT_BY_THE_KIOSK = "pengunjung";

    private final List<Line> hall;
    private final List<String> violations = new ArrayList<>();

    private KioskChecker(List<Line> hall) {
        this.hall = hall;
    }

    /**
     * What is wrong when all has been healed and handed over; nothing when all is well.
     *
     * @param touches answers to visits, under the keys of the touches
     * @param papers the number on each
     */
    static List<String> violations(
            List<Answered> touches, List<String> papers, List<Line> kiosk, List<Line> hall) {
        var checker = new KioskChecker(hall);
        Map<String, JsonNode> tickets = checker.ticketsByTouch(touches);
        checker.numbersAreUnique();
        tickets.forEach(checker::ticketIsThere);
        checker.noTicketForTwo(tickets);
        checker.papersAreOfTickets(papers);
        checker.itemsAreHandedOverOnce(kiosk);
        checker.nobodyStandsInTheLineTwice();
        checker.everyTicketIsSomebodys(tickets);
        return checker.violations;
    }

    /** How many of a kiosk's items the server has not acknowledged yet. */
    static long waiting(List<Line> kiosk) {
        return last(kiosk, "Offline") - last(kiosk, "HandedOver");
    }

    private static long last(List<Line> kiosk, String type) {
        return kiosk.stream()
                .filter(line -> line.type().startsWith(type))
                .mapToLong(line -> Long.parseLong(line.json().get("n").asString()))
                .max()
                .orElse(0);
    }

    private void wrong(String what) {
        violations.add(what);
    }

    private Map<String, JsonNode> ticketsByTouch(List<Answered> touches) {
        var tickets = new HashMap<String, JsonNode>();
        Set<String> keys = touches.stream().map(Answered::key).collect(Collectors.toSet());
        for (Answered touch : touches) {
            if (touch.status() == 201) {
                JsonNode ticket = Wire.MAPPER.readTree(touch.body());
                JsonNode before = tickets.putIfAbsent(touch.key(), ticket);
                if (before != null && !before.get("id").equals(ticket.get("id"))) {
                    wrong(touch.key() + " got " + before.get("id") + " and " + ticket.get("id"));
                }
            }
        }
        keys.removeAll(tickets.keySet());
        keys.forEach(key -> wrong(key + " never got a ticket"));
        return tickets;
    }

    private Stream<Line> ofTypes(String... types) {
        return hall.stream().filter(line -> Set.of(types).contains(line.type()));
    }

    private Stream<Line> tickets() {
        return ofTypes("TicketIssued", "TicketHandedOver");
    }

    private void numbersAreUnique() {
        var numbers = new HashSet<String>();
        for (Line line : tickets().toList()) {
            if (!numbers.add(line.event("number"))) {
                wrong("number " + line.event("number") + " is on two tickets");
            }
        }
    }

    private void ticketIsThere(String touch, JsonNode ticket) {
        String number = ticket.get("number").asString();
        boolean own = ticket.path("offline").asBoolean(false);
        long found =
                tickets()
                        .filter(line -> line.event("number").equals(number))
                        .filter(
                                line ->
                                        (own ? line.key() : line.event("ticket"))
                                                .equals(ticket.get("id").asString()))
                        .count();
        if (found != 1) {
            wrong(touch + " has " + number + ", which is in the journal " + found + " times");
        }
    }

    private void noTicketForTwo(Map<String, JsonNode> tickets) {
        var owners = new HashMap<String, String>();
        tickets.forEach(
                (touch, ticket) -> {
                    String other = owners.put(ticket.get("number").asString(), touch);
                    if (other != null) {
                        wrong(touch + " and " + other + " both have " + ticket.get("number"));
                    }
                });
    }

    /** Nobody asked for a copy, so there is one paper of a ticket at most. */
    private void papersAreOfTickets(List<String> papers) {
        Set<String> numbers =
                tickets().map(line -> line.event("number")).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (String number : papers) {
            if (!numbers.contains(number)) {
                wrong("paper " + number + " is of no ticket");
            }
            if (!seen.add(number)) {
                wrong("there are two papers of " + number);
            }
        }
    }

    private void itemsAreHandedOverOnce(List<Line> kiosk) {
        List<Long> taken =
                ofTypes("TicketHandedOver", "ItemHandedOver")
                        .map(line -> line.json().get("event").get("n").asLong())
                        .toList();
        var each = List.copyOf(new TreeSet<>(taken));
        long last = last(kiosk, "Offline");
        if (!taken.equals(each) || each.size() != last || waiting(kiosk) != 0) {
            wrong("of " + last + " items of the kiosk were taken: " + taken);
        }
        hall.stream()
                .filter(line -> line.event("outcome").equals("REFUSED"))
                .forEach(line -> wrong("an item was refused: " + line.text()));
    }

    /** Whose first ticket was never told has it taken out of the line by the second. */
    private void nobodyStandsInTheLineTwice() {
        Set<String> over =
                ofTypes("TicketCancelled", "ServiceStarted")
                        .map(line -> line.event("ticket"))
                        .collect(Collectors.toSet());
        Set<String> askedAs = askedAs();
        ofTypes("TicketIssued")
                .filter(line -> askedAs.contains(line.key()))
                .filter(line -> !over.contains(line.event("ticket")))
                .forEach(line -> wrong(line.event("number") + " waits beside another of the same"));
    }

    /** Every touch was answered in the end, so every ticket is somebody's. */
    private void everyTicketIsSomebodys(Map<String, JsonNode> tickets) {
        Set<String> told =
                tickets.values().stream()
                        .map(ticket -> ticket.get("number").asString())
                        .collect(Collectors.toSet());
        Set<String> askedAs = askedAs();
        tickets()
                .filter(line -> !line.key().startsWith(NOT_BY_THE_KIOSK))
                .filter(line -> !told.contains(line.event("number")))
                .filter(line -> !askedAs.contains(line.key()))
                .forEach(line -> wrong("nobody was told of " + line.event("number")));
    }

    private Set<String> askedAs() {
        return ofTypes("TicketHandedOver")
                .map(line -> line.event("askedAs"))
                .collect(Collectors.toSet());
    }
}
