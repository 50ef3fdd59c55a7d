package org.giliran.server.board.web;

import org.giliran.api.Names;
import org.giliran.api.board.Board;
import org.giliran.api.board.KioskHome;
import org.giliran.api.board.NoticeLine;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.LastVisit;
import org.giliran.server.hall.Shown;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Pauses;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.server.watch.web.Snapshot;
import org.giliran.ui.Languages;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What walls and kiosks show of a day. */
public record Boards(NoticeTexts notices, TicketAnswers answers) {

    /**
     * What a kiosk shows beside the day.
     *
     * @param full whether nobody gets a ticket because the disk is nearly full
     * @param others the other kiosks, the nearest first
     * @param help that was asked for there
     */
    public record Beside(
            boolean full, List<KioskHome.OtherKiosk> others, Optional<KioskHome.Help> help) {
        public static final Beside NOTHING = new Beside(false, List.of(), Optional.empty());
    }

    /**
     * The board of a zone; of the whole hall when {@code zone} is empty.
     *
     * @param voice version of the hall's own voice; empty when it has none
     */
    Board board(HallDay day, String zone, String voice, Instant now) {
        return new Board(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                Words.names(day.setUp().hall().name()),
                day.setUp().hall().zone().getId(),
                Pauses.of(day),
                day.calls().stream()
                        .filter(c -> isIn(day.setUp().counter(c.counter()), zone))
                        .map(c -> call(day, c))
                        .toList(),
                services(day, zone).map(s -> count(day, s)).toList(),
                notices(day, zone),
                zoneName(day.setUp(), zone),
                day.setUp().priorityClasses().stream().map(c -> Words.names(c.name())).toList(),
                Rest.of(day, now).orElse(null),
                Words.orNull(voice));
    }

    /** A hall of one zone needs no name for it. */
    private static @Nullable Names zoneName(SetUp setUp, String zone) {
        return setUp.zones().size() < 2
                ? null
                : setUp.zones().stream()
                        .filter(z -> z.code().equals(zone))
                        .map(z -> Words.names(z.name()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isIn(Counter counter, String zone) {
        return zone.isEmpty() || counter.zone().equals(zone);
    }

    private static Board.Call call(HallDay day, Shown shown) {
        Ticket ticket = day.tickets().get(shown.ticket());
        return new Board.Call(
                ticket.number(),
                shown.counter(),
                Words.names(day.setUp().counter(shown.counter()).name()),
                shown.at(),
                ticket.language(),
                shown.calls(),
                !ticket.priorityClass().isEmpty(),
                shown.calls() >= day.setUp().rules().callsMax(),
                !(ticket.state() instanceof TicketState.Called));
    }

    private static Stream<Service> services(HallDay day, String zone) {
        Set<String> served =
                day.setUp().counters().stream()
                        .filter(c -> isIn(c, zone))
                        .flatMap(c -> Stream.concat(c.main().stream(), c.whenIdle().stream()))
                        .collect(Collectors.toSet());
        return day.setUp().services().stream().filter(s -> served.contains(s.code()));
    }

    private static Board.ServiceCount count(HallDay day, Service service) {
        return new Board.ServiceCount(
                service.code(),
                service.prefix(),
                Words.names(service.name()),
                day.line().waiting(service.code()));
    }

    /** The notices of a zone; all of them when {@code zone} is empty. */
    List<NoticeLine> notices(HallDay day, String zone) {
        return day.notices().values().stream()
                .filter(n -> zone.isEmpty() || n.zone().isEmpty() || n.zone().equals(zone))
                .map(n -> new NoticeLine(n.id(), notices.get(n.id())))
                .toList();
    }

    /**
     * The home page of a kiosk, with what it shall print and which visit its buttons rate.
     *
     * @param kiosk empty for anybody else
     * @param counter where its buttons are; empty for none, and anything for one that is not there
     */
    public KioskHome kiosk(HallDay day, String kiosk, String counter, Beside beside, Instant now) {
        return new KioskHome(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                Words.names(day.setUp().hall().name()),
                day.setUp().hall().zone().getId(),
                Words.orNull(day.setUp().hall().publicUrl()),
                panelWidth(day, kiosk),
                Pauses.of(day),
                day.setUp().offered().stream().map(s -> Offers.of(day, s, now)).toList(),
                day.setUp().priorityClasses().stream()
                        .map(c -> new KioskHome.PriorityClass(c.code(), Words.names(c.name())))
                        .toList(),
                Languages.ALL.codes(),
                day.setUp().counters().stream()
                        .map(c -> new KioskHome.CounterName(c.code(), Words.names(c.name())))
                        .toList(),
                notices(day, ""),
                prints(day, kiosk),
                day.visitToRate(counter, now).map(Boards::toRate).orElse(null),
                isUnknown(day, counter) ? true : null,
                day.endsAt(),
                day.setUp().rules().offlineTicketsMax(),
                beside.full() ? true : null,
                beside.others(),
                day.setUp().offeredGroups().stream()
                        .map(g -> new KioskHome.Group(g.code(), Words.names(g.name())))
                        .toList(),
                beside.help().orElse(null));
    }

    private static KioskHome.VisitToRate toRate(LastVisit visit) {
        return new KioskHome.VisitToRate(
                visit.ticket().id(), visit.ticket().number(), visit.until());
    }

    private static boolean isUnknown(HallDay day, String counter) {
        return !counter.isEmpty() && day.setUp().findCounter(counter).isEmpty();
    }

    private static @Nullable Integer panelWidth(HallDay day, String kiosk) {
        return day.setUp().kiosks().stream()
                .filter(k -> k.code().equals(kiosk))
                .map(Kiosk::panelWidthMm)
                .findFirst()
                .orElse(null);
    }

    private List<KioskHome.PrintJob> prints(HallDay day, String kiosk) {
        return day.printJobs().values().stream()
                .filter(j -> j.kiosk().equals(kiosk))
                .map(
                        j ->
                                new KioskHome.PrintJob(
                                        j.id(),
                                        j.copy(),
                                        answers.issued(day, day.tickets().get(j.ticket()))))
                .toList();
    }
}
