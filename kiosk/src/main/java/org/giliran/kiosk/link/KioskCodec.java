package org.giliran.kiosk.link;

import org.giliran.api.Wire;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.DayHeard;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.KioskEvent.Installed;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.KioskEvent.OfflinePrinted;
import org.giliran.kiosk.visit.KioskEvent.OfflineRated;
import org.giliran.kiosk.visit.KioskEvent.PaperSaid;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * Writes events as the bytes of a record and reads them back: JSON of strings only, type and
 * version first as {@code t}, then the keys in order. A type is never changed; a new version is a
 * new type beside it.
 */
final class KioskCodec {
    private KioskCodec() {}

    static byte[] write(KioskEvent event) {
        ObjectNode json = Wire.MAPPER.createObjectNode();
        json.put("t", type(event));
        var fields = fields(event).put("at", event.at());
        fields.values.forEach(json::put);
        return Wire.write(json);
    }

    private static String type(KioskEvent event) {
        return switch (event) {
            case Asked _ -> "Asked/1";
            case Answered _ -> "Answered/1";
            case Dropped _ -> "Dropped/1";
            case Printing _ -> "Printing/1";
            case PrintEnded _ -> "PrintEnded/1";
            case Reported _ -> "Reported/1";
            case PaperSaid _ -> "PaperSaid/1";
            case Installed _ -> "Installed/1";
            case DayHeard _ -> "DayHeard/1";
            case OfflineIssued _ -> "OfflineIssued/1";
            case OfflineRated _ -> "OfflineRated/1";
            case OfflinePrinted _ -> "OfflinePrinted/1";
            case HandedOver _ -> "HandedOver/1";
        };
    }

    private static Written fields(KioskEvent event) {
        var to = new Written();
        return switch (event) {
            case Asked(_, var touch, var key, var day, var body) ->
                    to.put("touch", touch).put("key", key).put("day", day).put("body", body);
            case Answered(_, var key, var ticket, var number) ->
                    to.put("key", key).put("ticket", ticket).put("number", number);
            case Dropped(_, var key, var reason) -> to.put("key", key).put("reason", reason);
            case Printing(_, var paper, var ticket, var number) ->
                    to.put("paper", paper).put("ticket", ticket).put("number", number);
            case PrintEnded(_, var paper, var state) -> to.put("paper", paper).put("state", state);
            case Reported(_, var paper) -> to.put("paper", paper);
            case PaperSaid(_, var paper, var came) -> to.put("paper", paper).put("came", came);
            case Installed(_, var id) -> to.put("installation", id);
            case DayHeard heard -> heard(heard, to);
            case OfflineIssued(_, var ticket) -> issued(ticket, to);
            case OfflineRated rated -> rated(rated, to);
            case OfflinePrinted p ->
                    to.put("n", p.n())
                            .put("key", p.key())
                            .put("ticket", p.ticket())
                            .put("state", p.state())
                            .put("effective", p.effective())
                            .put("uncertain", p.uncertain());
            case HandedOver(_, var n) -> to.put("n", n);
        };
    }

    private static Written heard(DayHeard heard, Written to) {
        return to.put("day", heard.day())
                .put("installation", heard.installation())
                .put("last", heard.last())
                .put("acknowledged", heard.acknowledged())
                .put("series", SeriesText.write(heard.series()))
                .put("tickets", SeriesText.writeTickets(heard.series()));
    }

    private static Written issued(OfflineTicket ticket, Written to) {
        return to.put("n", ticket.n())
                .put("touch", ticket.touch())
                .put("visit", ticket.visit())
                .put("key", ticket.key())
                .put("number", ticket.number())
                .put("day", ticket.day())
                .put("service", ticket.wish().service())
                .put("priorityClass", ticket.wish().priorityClass())
                .put("language", ticket.wish().language())
                .put("effective", ticket.effective())
                .put("uncertain", ticket.uncertain())
                .put("askedAs", ticket.askedAs());
    }

    private static Written rated(OfflineRated rated, Written to) {
        RateVisit rating = rated.rating();
        return to.put("n", rated.n())
                .put("key", rated.key())
                .put("asked", rated.asked())
                .put("score", rating.score())
                .put("ticket", rating.ticket())
                .put("number", rating.number())
                .put("counter", rating.counter())
                .put("source", rating.source())
                .put("effective", rated.effective())
                .put("uncertain", rated.uncertain());
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException when it is of a type that this program does not know, or not
     *     one at all
     */
    static KioskEvent read(byte[] record) {
        try {
            return event(new Fields(Wire.MAPPER.readTree(record)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a record of a kiosk: " + text(record), e);
        }
    }

    private static KioskEvent event(Fields f) {
        Instant at = f.instant("at");
        return switch (f.get("t")) {
            case "Asked/1" ->
                    new Asked(at, f.get("touch"), f.get("key"), f.day("day"), f.get("body"));
            case "Answered/1" -> new Answered(at, f.get("key"), f.get("ticket"), f.get("number"));
            case "Dropped/1" -> new Dropped(at, f.get("key"), f.get("reason"));
            case "Printing/1" -> new Printing(at, f.get("paper"), f.get("ticket"), f.get("number"));
            case "PrintEnded/1" -> new PrintEnded(at, f.get("paper"), f.state());
            case "Reported/1" -> new Reported(at, f.get("paper"));
            case "PaperSaid/1" -> new PaperSaid(at, f.get("paper"), f.bool("came"));
            case "Installed/1" -> new Installed(at, f.get("installation"));
            case "DayHeard/1" -> heard(at, f);
            case "OfflineIssued/1" -> new OfflineIssued(at, ticket(f));
            case "OfflineRated/1" -> rated(at, f);
            case "OfflinePrinted/1" -> printed(at, f);
            case "HandedOver/1" -> new HandedOver(at, f.number("n"));
            default ->
                    throw new IllegalArgumentException(
                            "a newer kiosk program wrote '" + f.get("t") + "'; use that one");
        };
    }

    private static DayHeard heard(Instant at, Fields f) {
        return new DayHeard(
                at,
                f.day("day"),
                f.get("installation"),
                f.number("last"),
                f.number("acknowledged"),
                SeriesText.read(f.get("series"), f.get("tickets")));
    }

    private static OfflineTicket ticket(Fields f) {
        return new OfflineTicket(
                f.number("n"),
                f.get("touch"),
                f.get("visit"),
                f.get("key"),
                f.get("number"),
                f.day("day"),
                new Wish(f.get("service"), f.find("priorityClass"), f.get("language")),
                f.instant("effective"),
                f.bool("uncertain"),
                f.find("askedAs"));
    }

    private static OfflineRated rated(Instant at, Fields f) {
        var rating =
                new RateVisit(
                        (int) f.number("score"),
                        f.find("ticket"),
                        f.find("number"),
                        f.find("counter"),
                        RatingSource.valueOf(f.get("source")));
        return new OfflineRated(
                at,
                f.number("n"),
                f.get("key"),
                f.get("asked"),
                rating,
                f.instant("effective"),
                f.bool("uncertain"));
    }

    private static OfflinePrinted printed(Instant at, Fields f) {
        return new OfflinePrinted(
                at,
                f.number("n"),
                f.get("key"),
                f.get("ticket"),
                f.state(),
                f.instant("effective"),
                f.bool("uncertain"));
    }

    private static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }

    /** Fields in the order of their names; what is not there is left out. */
    private static final class Written {
        private final TreeMap<String, String> values = new TreeMap<>();

        Written put(String name, @Nullable Object value) {
            if (value != null) {
                values.put(
                        name, value instanceof Instant at ? Wire.text(at) : String.valueOf(value));
            }
            return this;
        }
    }

    private record Fields(JsonNode json) {
        @Nullable String find(String name) {
            JsonNode value = json.get(name);
            return value == null || !value.isString() ? null : value.stringValue();
        }

        String get(String name) {
            String value = find(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "a record of a kiosk lacks '" + name + "': " + json);
            }
            return value;
        }

        Instant instant(String name) {
            return Instant.parse(get(name));
        }

        LocalDate day(String name) {
            return LocalDate.parse(get(name));
        }

        long number(String name) {
            return Long.parseLong(get(name));
        }

        boolean bool(String name) {
            return Boolean.parseBoolean(get(name));
        }

        PrintState state() {
            return PrintState.valueOf(get("state"));
        }
    }
}
