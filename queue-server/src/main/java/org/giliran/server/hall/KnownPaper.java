package org.giliran.server.hall;

import org.giliran.server.hall.HallEvent.TicketHandedOver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether the ticket a kiosk hands over is the one that is known under its number. */
record KnownPaper(HallDay day) {

    /**
     * Staff have taken it over from its paper. It is another visitor's if the kiosk gave it only
     * after that, or if a kiosk has handed it over before: two kiosks give the same numbers.
     */
    boolean isOf(String ticket, HallCommand.HandOver command) {
        return find(ticket).map(known -> isOf(known, command)).orElse(true);
    }

    private static boolean isOf(Recorded known, HallCommand.HandOver command) {
        boolean byStaff = !known.origin().actor().equals(command.kiosk());
        boolean before = command.uncertain() || !command.at().isAfter(known.at());
        return byStaff && before;
    }

    private Optional<Recorded> find(String ticket) {
        return Stream.concat(Stream.of(day.answered()), day.past().stream().map(PastDay::answered))
                .flatMap(answered -> answered.values().stream())
                .flatMap(List::stream)
                .filter(r -> r.event() instanceof TicketHandedOver e && e.ticket().equals(ticket))
                .findFirst();
    }
}
