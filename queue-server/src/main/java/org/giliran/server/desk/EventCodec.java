package org.giliran.server.desk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.server.desk.RecordTypes.Type;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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
    private static final SharedTexts TEXTS = new SharedTexts();

    private static final JsonMapper MAPPER =
            Wire.MAPPER
                    .rebuild()
                    .addModule(YesNo.asIntegers())
                    .addModule(TEXTS.asModule())
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

    /** Reads an event where it stands within its record. */
    private static final ObjectReader WITHIN =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String hall;
    private volatile LocalDate lastDate = LocalDate.MIN;

    /** The codec of one hall's journal. */
    public EventCodec(String hall) {
        this.hall = hall;
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
        return MAPPER.writeValueAsBytes(
                new Envelope(
                        RecordTypes.of(event).name(),
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
        return findToday(after, record).orElseGet(() -> decodeTree(after, record));
    }

    /**
     * A record as this version writes it, read in one go: a start reads a day of them. Empty for
     * any other, be it older or wrong: {@link #decodeTree} reads it, or says what is wrong.
     */
    Optional<Recorded> findToday(Chain after, byte[] record) {
        try (var in = new RecordReader(WITHIN.createParser(record))) {
            Optional<Type> type = RecordTypes.find(in.text("t")).filter(Type::isOfToday);
            return type.isEmpty() ? Optional.empty() : ours(after, in, type.get());
        } catch (JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Recorded> ours(Chain after, RecordReader in, Type type) {
        String actor = TEXTS.of(in.text("actor"));
        Instant at = Wire.instant(in.text("at"));
        LocalDate date = date(in.text("date"));
        HallEvent event = in.value("event", type.event());
        boolean isOurs = in.text("hall").equals(hall);
        var origin = new Origin(actor, in.textOrEmpty("key"), in.textOrEmpty("request"));
        in.end();
        return isOurs
                ? Optional.of(
                        new Recorded(after.seq(), date, at, origin, event, after.fingerprint()))
                : Optional.empty();
    }

    /** Records of one day stand together. */
    private LocalDate date(String text) {
        LocalDate known = lastDate;
        if (known.toString().equals(text)) {
            return known;
        }
        LocalDate read = LocalDate.parse(text);
        lastDate = read;
        return read;
    }

    /** Any record that a version of this program has written. */
    Recorded decodeTree(Chain after, byte[] record) {
        try {
            JsonNode tree = MAPPER.readTree(record);
            String name = text(tree, "t");
            Type type =
                    RecordTypes.find(name)
                            .orElseThrow(() -> new UnreadableRecord(after.seq(), unknown(name)));
            if (!text(tree, "hall").equals(hall)) {
                throw new UnreadableRecord(after.seq(), "of hall " + text(tree, "hall"));
            }
            var origin = new Origin(text(tree, "actor"), text(tree, "key"), text(tree, "request"));
            if (!tree.has("event")) {
                throw new UnreadableRecord(after.seq(), "it has no event");
            }
            HallEvent event =
                    MAPPER.treeToValue(type.upgrade().apply(tree.get("event")), type.event());
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
