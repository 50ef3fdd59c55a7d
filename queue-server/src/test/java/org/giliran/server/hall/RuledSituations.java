package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Visitor;

/** Brings about those {@link Situation}s that need more than a command; each gives the ticket. */
final class RuledSituations {
    private RuledSituations() {}

    static String parked(HallFixture hall) {
        String ticket = hall.open("1").issue("ktp");
        hall.done(new HallCommand.Park(new Visitor.OfTicket(ticket), 10));
        return ticket;
    }

    static String step(HallFixture hall) {
        hall.open("1").issue("paket");
        String ticket = hall.callAndStart("1");
        hall.issue("ktp");
        return ticket;
    }

    static String sentHere(HallFixture hall) {
        String ticket = hall.open("1").issue("ktp");
        send(hall, ticket, "1", HallEvent.At.KEEP, "");
        return ticket;
    }

    static String putFirst(HallFixture hall) {
        hall.open("1").issue("ktp");
        String ticket = hall.issue("ktp");
        send(hall, ticket, "", HallEvent.At.FIRST, "salah-layanan");
        return ticket;
    }

    static String calledOften(HallFixture hall) {
        hall.open("1").issue("ktp");
        String ticket = hall.call("1");
        hall.done(new HallCommand.Recall("1"));
        hall.done(new HallCommand.Recall("1"));
        hall.issue("ktp");
        return ticket;
    }

    private static void send(
            HallFixture hall, String ticket, String counter, HallEvent.At place, String reason) {
        hall.done(
                new HallCommand.Transfer(new Visitor.OfTicket(ticket), "", counter, place, reason));
    }
}
