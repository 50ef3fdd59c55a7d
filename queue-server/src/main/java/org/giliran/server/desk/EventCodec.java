package org.giliran.server.desk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that turns events into the journal's bytes and back.
 *
 * <p>A record is UTF-8 JSON of integers and strings: {@code t} first, then the keys sorted on every
 * level; what is particular to a type stands under {@code event}. Types are added, never changed: a
 * record that was ever written stays readable, so a component of an event may not be renamed, and a
 * new meaning gets a new type or version, beside an {@link Upgrades upgrade} of the old one. Golden
 * files hold that.
 */
public final class EventCodec {
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

    private static final JsonMapper MAPPER =
            Wire.MAPPER
                    .rebuild()
                    .addModule(YesNo.asIntegers())
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultVisibility(
                            v ->
                                    v.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .changeDefaultPropertyInclusion(
                            v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final String hall;

    /** The codec of one hall's journal. */
    public EventCodec(String hall) {
        this.hall = hall;
    }

    /** A type of records; {@code upgrade} changes what stands under {@code event} to today's. */
    private record Type(
            String name, Class<? extends HallEvent> event, UnaryOperator<JsonNode> upgrade) {}

    private static Type type(String name, Class<? extends HallEvent> event) {
        return new Type(name, event, UnaryOperator.identity());
    }

    /** A record as it is written. */
    @JsonPropertyOrder({"t", "actor", "at", "date", "event", "hall", "key", "request"})
    private record Envelope(
            String t,
            String actor,
            Instant at,
            LocalDate date,
            HallEvent event,
            String hall,
            @Nullable String key,
            @Nullable String request) {}

    /** The bytes of an event that happens on a hall day at an instant. */
    public byte[] encode(HallEvent event, LocalDate date, Instant at, Origin origin) {
        Type type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no record type for " + event.getClass());
        }
        return MAPPER.writeValueAsBytes(
                new Envelope(
                        type.name,
                        origin.actor(),
                        at,
                        date,
                        event,
                        hall,
                        origin.hasKey() ? origin.key() : null,
                        origin.hasKey() ? origin.request() : null));
    }

    /**
     * The event of a record.
     *
     * @param after the chain after the record
     * @throws UnreadableRecord when it was not written by any version known here, or belongs to
     *     another hall
     */
    public Recorded decode(Chain after, byte[] record) {
        try {
            JsonNode tree = MAPPER.readTree(record);
            Type type = BY_NAME.get(text(tree, "t"));
            if (type == null) {
                throw new UnreadableRecord(after.seq(), unknown(text(tree, "t")));
            }
            if (!text(tree, "hall").equals(hall)) {
                throw new UnreadableRecord(after.seq(), "of hall " + text(tree, "hall"));
            }
            var origin = new Origin(text(tree, "actor"), text(tree, "key"), text(tree, "request"));
            if (!tree.has("event")) {
                throw new UnreadableRecord(after.seq(), "it has no event");
            }
            HallEvent event = MAPPER.treeToValue(type.upgrade.apply(tree.get("event")), type.event);
            Instant at = Instant.parse(text(tree, "at"));
            LocalDate date = LocalDate.parse(text(tree, "date"));
            return new Recorded(after.seq(), date, at, origin, event, after.fingerprint());
        } catch (JacksonException e) {
            throw new UnreadableRecord(after.seq(), e.getOriginalMessage());
        } catch (DateTimeException | Upgrades.BeforeItsTime e) {
            throw new UnreadableRecord(after.seq(), e.getMessage());
        }
    }

    private static String unknown(String type) {
        return "this program does not know its type '"
                + type
                + "'; a newer version of the program wrote it";
    }

    private static String text(JsonNode tree, String field) {
        JsonNode value = tree.get(field);
        return value == null ? "" : value.asString();
    }

    /** A record whose chain is whole but whose words this program does not know. */
    public static final class UnreadableRecord extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableRecord(long seq, @Nullable String why) {
            super("record " + seq + " cannot be read: " + why);
        }
    }
}
