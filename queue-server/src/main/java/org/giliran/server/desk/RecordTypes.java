package org.giliran.server.desk;

import org.giliran.server.hall.HallEvent;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type of record that was ever written. */
final class RecordTypes {
    private static final List<Type> TYPES =
            List.of(
                    type("DayOpened/5", HallEvent.DayOpened.class),
                    type("DayClosed/1", HallEvent.DayClosed.class),
                    type("CounterMoved/1", HallEvent.CounterMoved.class),
                    type("SetUpChanged/5", HallEvent.SetUpChanged.class),
                    type("TicketIssued/2", HallEvent.TicketIssued.class),
                    type("PrintReported/1", HallEvent.PrintReported.class),
                    type("PrintRequested/1", HallEvent.PrintRequested.class),
                    type("PrintJobEnded/1", HallEvent.PrintJobEnded.class),
                    type("TicketCalled/1", HallEvent.TicketCalled.class),
                    type("TicketRecalled/1", HallEvent.TicketRecalled.class),
                    type("ServiceStarted/1", HallEvent.ServiceStarted.class),
                    type("VisitFinished/1", HallEvent.VisitFinished.class),
                    type("TicketMissed/2", HallEvent.TicketMissed.class),
                    type("TicketReleased/2", HallEvent.TicketReleased.class),
                    type("TicketCancelled/1", HallEvent.TicketCancelled.class),
                    type("StepFinished/1", HallEvent.StepFinished.class),
                    type("StepAdded/1", HallEvent.StepAdded.class),
                    type("VisitFlagged/1", HallEvent.VisitFlagged.class),
                    type("TicketParked/1", HallEvent.TicketParked.class),
                    type("TicketResumed/1", HallEvent.TicketResumed.class),
                    type("TicketTransferred/1", HallEvent.TicketTransferred.class),
                    type("ClassChanged/1", HallEvent.ClassChanged.class),
                    type("Undone/1", HallEvent.Undone.class),
                    type("HallPaused/1", HallEvent.HallPaused.class),
                    type("HallResumed/1", HallEvent.HallResumed.class),
                    type("BackedUp/1", HallEvent.BackedUp.class),
                    type("Restored/1", HallEvent.Restored.class),
                    type("HeadLost/1", HallEvent.HeadLost.class),
                    type("NumbersSkipped/1", HallEvent.NumbersSkipped.class),
                    type("TicketLapsed/1", HallEvent.TicketLapsed.class),
                    type("CounterOpened/2", HallEvent.CounterOpened.class),
                    type("CounterPaused/1", HallEvent.CounterPaused.class),
                    type("CounterClosed/1", HallEvent.CounterClosed.class),
                    type("CounterClosing/1", HallEvent.CounterClosing.class),
                    type("VisitRated/1", HallEvent.VisitRated.class),
                    type("ServiceClosed/1", HallEvent.ServiceClosed.class),
                    type("ServiceReopened/1", HallEvent.ServiceReopened.class),
                    type("NoticePosted/1", HallEvent.NoticePosted.class),
                    type("NoticeRemoved/1", HallEvent.NoticeRemoved.class),
                    type("SeriesGranted/1", HallEvent.SeriesGranted.class),
                    type("TicketHandedOver/1", HallEvent.TicketHandedOver.class),
                    type("ItemHandedOver/1", HallEvent.ItemHandedOver.class),
                    type("VisitByHand/1", HallEvent.VisitByHand.class));

    /** What earlier versions wrote, and how it is said today. */
    private static final List<Type> EARLIER =
            List.of(
                    new Type("DayOpened/1", HallEvent.DayOpened.class, Upgrades::firstToFifthDay),
                    new Type("DayOpened/2", HallEvent.DayOpened.class, Upgrades::secondToFifthDay),
                    new Type("DayOpened/3", HallEvent.DayOpened.class, Upgrades::thirdToFifthSetUp),
                    new Type("DayOpened/4", HallEvent.DayOpened.class, Upgrades::toFifthSetUp),
                    new Type(
                            "SetUpChanged/1",
                            HallEvent.SetUpChanged.class,
                            Upgrades::firstToFifthSetUp),
                    new Type(
                            "SetUpChanged/2",
                            HallEvent.SetUpChanged.class,
                            Upgrades::secondToFifthSetUp),
                    new Type(
                            "SetUpChanged/3",
                            HallEvent.SetUpChanged.class,
                            Upgrades::thirdToFifthSetUp),
                    new Type(
                            "SetUpChanged/4", HallEvent.SetUpChanged.class, Upgrades::toFifthSetUp),
                    new Type("TicketIssued/1", HallEvent.TicketIssued.class, Upgrades::oneStep),
                    new Type("TicketMissed/1", HallEvent.TicketMissed.class, Upgrades::forGood),
                    new Type("TicketReleased/1", HallEvent.TicketReleased.class, Upgrades::byStaff),
                    new Type(
                            "CounterOpened/1", HallEvent.CounterOpened.class, Upgrades::allSkills));

    private static final Map<String, Type> BY_NAME =
            Stream.concat(TYPES.stream(), EARLIER.stream())
                    .collect(Collectors.toUnmodifiableMap(Type::name, Function.identity()));
    private static final Map<Class<?>, Type> BY_CLASS =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(Type::event, Function.identity()));

    private RecordTypes() {}

    /**
     * A type of records.
     *
     * @param upgrade changes what stands under {@code event} to today's
     * @param isOfToday whether it is still written, and needs no upgrade
     */
    record Type(
            String name,
            Class<? extends HallEvent> event,
            UnaryOperator<JsonNode> upgrade,
            boolean isOfToday) {
        /** One of an earlier version. */
        Type(String name, Class<? extends HallEvent> event, UnaryOperator<JsonNode> upgrade) {
            this(name, event, upgrade, false);
        }
    }

    private static Type type(String name, Class<? extends HallEvent> event) {
        return new Type(name, event, UnaryOperator.identity(), true);
    }

    /** The type in which an event is written. */
    static Type of(HallEvent event) {
        Type type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no record type for " + event.getClass());
        }
        return type;
    }

    /** The type of a name, if any version of this program has written it. */
    static Optional<Type> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
