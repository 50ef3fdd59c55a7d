package org.giliran.server.ticket.web;

import org.giliran.api.BadMessage;
import org.giliran.api.device.HandOver;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HandedItem;
import org.giliran.server.hall.Series;
import org.giliran.server.platform.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a kiosk hands over, in the words of the core. What is no hand-over at all is refused here;
 * what only cannot be done is left to the core, which records it.
 *
 * @param series of the installation; empty when it has none
 */
public record HandedItems(String hall, Optional<Series> series, SeriesKeys keys) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,64}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,2}-\\d{3,7}");
    private static final Pattern TICKET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[A-Z]{1,2}-\\d{3,7}");

    /** The commands for the items of one request. */
    public List<HallCommand.HandOver> commands(String kiosk, HandOver body) throws BadMessage {
        List<HallCommand.HandOver> commands = new ArrayList<>();
        List<HallCommand.Handed> before = new ArrayList<>(); // the first, and the last
        for (HandOver.Item item : body.requests()) {
            commands.add(command(kiosk, body.installation(), item, before));
            if (before.size() == 2) {
                before.removeLast();
            }
            before.add(handed(item));
        }
        return commands;
    }

    private static HallCommand.Handed handed(HandOver.Item item) {
        return new HallCommand.Handed(item.n(), item.key(), item.at(), item.uncertain());
    }

    private HallCommand.HandOver command(
            String kiosk, String installation, HandOver.Item item, List<HallCommand.Handed> before)
            throws BadMessage {
        check(KEY, item.key(), "key");
        return new HallCommand.HandOver(
                kiosk, installation, item.n(), item.at(), item.uncertain(), item(item), before);
    }

    private HandedItem item(HandOver.Item item) throws BadMessage {
        if (item.ticket() != null) {
            return ticket(item.ticket());
        }
        if (item.rating() != null) {
            return rating(item.rating());
        }
        HandOver.Print print = Objects.requireNonNull(item.print());
        return new HandedItem.OfPrint(
                check(KEY, print.ticket(), "print.ticket"),
                HallEvent.PrintState.valueOf(print.outcome().name()));
    }

    private HandedItem ticket(HandOver.Ticket ticket) throws BadMessage {
        check(NUMBER, ticket.number(), "ticket.number");
        int year = ticket.day().getYear();
        if (year < 1970 || year > 9_999) {
            throw wrong("ticket.day");
        }
        return new HandedItem.OfTicket(
                ticket.number(),
                ticket.day(),
                check(CODE, ticket.service(), "ticket.service"),
                perhaps(CODE, ticket.priorityClass(), "ticket.priorityClass"),
                check(CODE, ticket.language(), "ticket.language"),
                series.map(s -> keys.fingerprint(hall, s, ticket.day(), ticket.number()))
                        .orElse(""),
                perhaps(KEY, ticket.askedAs(), "ticket.askedAs"));
    }

    private static HandedItem rating(HandOver.Rating rating) throws BadMessage {
        long named =
                Stream.of(rating.ticket(), rating.number(), rating.counter())
                        .filter(Objects::nonNull)
                        .count();
        if (named != 1) {
            throw wrong("rating");
        }
        return new HandedItem.OfRating(
                visit(rating), rating.score(), HallEvent.Source.valueOf(rating.source().name()));
    }

    private static Visit visit(HandOver.Rating rating) throws BadMessage {
        if (rating.ticket() != null) {
            return new Visit.OfTicket(check(TICKET, rating.ticket(), "rating.ticket"));
        }
        return rating.number() != null
                ? new Visit.OfNumber(check(NUMBER, rating.number(), "rating.number"))
                : new Visit.LastAt(
                        check(CODE, Objects.requireNonNull(rating.counter()), "rating.counter"));
    }

    private static String perhaps(Pattern pattern, @Nullable String text, String field)
            throws BadMessage {
        return text == null ? "" : check(pattern, Words.orEmpty(text), field);
    }

    private static String check(Pattern pattern, String text, String field) throws BadMessage {
        if (!pattern.matcher(text).matches()) {
            throw wrong(field);
        }
        return text;
    }

    private static BadMessage wrong(String field) {
        return new BadMessage(
                BadMessage.Code.OUT_OF_RANGE,
                "no kiosk hands such a thing over",
                "requests." + field);
    }
}
