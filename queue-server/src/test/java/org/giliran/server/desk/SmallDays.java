package org.giliran.server.desk;

import static org.giliran.server.hall.HallFixture.MONDAY;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.SetUps;

import java.time.Duration;
import java.time.LocalDate;

/** A small whole Monday of the small hall and a Tuesday morning, with every kind of event. */
final class SmallDays {
    static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /** The key of the first ticket, and its request. */
    static final Origin FIRST_KEY = HallFixture.keyed("0001", "ktp, please");

    private final DeskFixture hall;

    private SmallDays(DeskFixture hall) {
        this.hall = hall;
    }

    /** Lives through both days at a desk that stands at the beginning of Monday. */
    static void live(DeskFixture hall) {
        var days = new SmallDays(hall);
        days.morning();
        days.noon();
        days.evening();
        days.tuesday();
    }

    private void morning() {
        hall.at(MONDAY, "08:00");
        tell(DeskFixture.issueKtp(), FIRST_KEY);
        tell(new HallCommand.ReportPrint(id("A-001"), HallEvent.PrintState.PRINTED, ""));
        issue("ktp", "lansia", HallEvent.Channel.STAFF);
        tell(new HallCommand.RequestPrint(id("A-002"), "kiosk-1"));
        issue("kk", "", HallEvent.Channel.KIOSK);
        issue("akta", "", HallEvent.Channel.KIOSK);
        hall.at(MONDAY, "08:10");
        tell(new HallCommand.OpenCounter("1", "s01"));
        tell(new HallCommand.CallNext("1"));
        tell(new HallCommand.Recall("1"));
        hall.at(MONDAY, "08:11");
        tell(new HallCommand.Start("1"));
        tell(new HallCommand.OpenCounter("2", "s02"));
        tell(new HallCommand.CallNext("2"));
        tell(new HallCommand.Missed("2"));
        tell(new HallCommand.CallTicket("2", id("B-001"), "darurat"));
        tell(new HallCommand.Release("2"));
        hall.at(MONDAY, "08:20");
        tell(new HallCommand.CallNext("1"));
        tell(new HallCommand.Rate(new Visit.OfTicket(id("A-002")), 4, HallEvent.Source.BUTTON));
    }

    private void noon() {
        hall.at(MONDAY, "12:00");
        HallCommand notice =
                new HallCommand.PostNotice("n-1", "", HallFixture.instant(MONDAY, "13:00"));
        tell(notice);
        tell(new HallCommand.CloseService("kk", "gangguan"));
        tell(new HallCommand.Start("1"));
        tell(new HallCommand.PauseCounter("1", "istirahat"));
        tell(new HallCommand.Finish("1"));
        tell(new HallCommand.ChangeSetUp(SetUps.of(SetUps.SERVICES, SetUps.COUNTERS, 4)));
        hall.at(MONDAY, "13:01");
        tell(new HallCommand.OpenService("kk"));
    }

    private void evening() {
        hall.at(MONDAY, "15:00");
        tell(new HallCommand.OpenCounter("1", "s03"));
        issue("ktp", "disabilitas", HallEvent.Channel.KIOSK);
        issue("ktp", "", HallEvent.Channel.KIOSK);
        tell(new HallCommand.CancelTicket(id("A-004"), "pergi"));
        tell(new HallCommand.CallNext("1"));
        tell(new HallCommand.Start("1"));
        tell(new HallCommand.CloseCounter("2"));
    }

    private void tuesday() {
        hall.at(TUESDAY, "07:30");
        tell(new HallCommand.OpenCounter("1", "s01"));
        tell(new HallCommand.Rate(new Visit.OfTicket(id("A-003")), 2, HallEvent.Source.PHONE));
        tell(new HallCommand.ReportPrint(id("C-001"), HallEvent.PrintState.UNCERTAIN, ""));
        issue("ktp", "", HallEvent.Channel.KIOSK);
        hall.pass(Duration.ofMinutes(-10));
        issue("ktp", "", HallEvent.Channel.KIOSK);
        tell(new HallCommand.CallNext("1"));
    }

    private void issue(String service, String priorityClass, HallEvent.Channel channel) {
        tell(new HallCommand.Issue(service, priorityClass, "id", channel, HallCommand.ANY_DAY));
    }

    private static String id(String number) {
        return MONDAY + "-" + number;
    }

    private void tell(HallCommand command) {
        tell(command, Origin.of("s01"));
    }

    private void tell(HallCommand command, Origin origin) {
        DeskFixture.done(hall.ask(command, origin));
    }
}
