package org.giliran.server.hall;

import java.time.LocalDate;

/** One thing that a kiosk did while its server was away. */
public sealed interface HandedItem {

    /**
     * A ticket whose paper is with its visitor.
     *
     * @param day that it belongs to, as far as the kiosk knew
     * @param fingerprint on its paper
     * @param askedAs key of the request that the kiosk gave up waiting for; empty: none was sent
     */
    record OfTicket(
            String number,
            LocalDate day,
            String service,
            String priorityClass,
            String language,
            String fingerprint,
            String askedAs)
            implements HandedItem {
        /** The same of another day. */
        OfTicket on(LocalDate other) {
            return new OfTicket(
                    number, other, service, priorityClass, language, fingerprint, askedAs);
        }
    }

    /** A rating; what it names is meant at the time of the item. */
    record OfRating(HallCommand.Visit visit, int score, HallEvent.Source source)
            implements HandedItem {}

    /**
     * What became of a paper.
     *
     * @param ticketKey key of the item that handed its ticket over
     */
    record OfPrint(String ticketKey, HallEvent.PrintState outcome) implements HandedItem {}
}
