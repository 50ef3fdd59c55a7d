package org.giliran.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON of the wire: instants with milliseconds, absent means left out, nothing unknown, nothing
 * coerced.
 *
 * <p>The mapper's rules and the words for who broke one stand together, since each rule that
 * Jackson enforces needs its own exception read; hence its length.
 */
public final class Wire {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern USUAL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}\\.\\d{3}Z");

    /** The one mapper of the wire; immutable and safe for all threads. */
    public static final JsonMapper MAPPER = mapper();

    private Wire() {}

    private static JsonMapper mapper() {
        var times = new SimpleModule().addSerializer(Instant.class, new InstantSerializer());
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .build())
                .addModule(times)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        c ->
                                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(
                        v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** Writes an instant as {@code 2026-11-21T02:05:07.123Z}. */
    public static String text(Instant instant) {
        var time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9_999) {
            return MILLIS.format(instant);
        }
        // By hand, for the formatter took a twentieth of the time of all requests.
        var text = new StringBuilder(24);
        digits(text, time.getYear(), 1_000, '-');
        digits(text, time.getMonthValue(), 10, '-');
        digits(text, time.getDayOfMonth(), 10, 'T');
        digits(text, time.getHour(), 10, ':');
        digits(text, time.getMinute(), 10, ':');
        digits(text, time.getSecond(), 10, '.');
        return digits(text, time.getNano() / 1_000_000, 100, 'Z').toString();
    }

    private static StringBuilder digits(StringBuilder to, int value, int highest, char then) {
        for (int place = highest; place > 0; place /= 10) {
            to.append((char) ('0' + value / place % 10));
        }
        return to.append(then);
    }

    /**
     * Reads an instant; by hand when it has the form in which {@link #text} writes it.
     *
     * @throws java.time.DateTimeException when it is none
     */
    public static Instant instant(String text) {
        if (!USUAL.matcher(text).matches()) {
            return Instant.parse(text);
        }
        var date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long seconds =
                date.toEpochDay() * 86_400
                        + number(text, 11, 13) * 3_600L
                        + number(text, 14, 16) * 60L
                        + number(text, 17, 19);
        return Instant.ofEpochSecond(seconds, number(text, 20, 23) * 1_000_000L);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Writes a message as UTF-8 JSON. */
    public static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /**
     * Reads an answer of the server, which may carry fields that this program does not know yet.
     */
    public static <T> T readAnswer(String json, Class<T> type) {
        return MAPPER.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json);
    }

    /**
     * Reads a request strictly. An empty body stands for <code>{}</code>.
     *
     * @param type a record; its components without {@code @Nullable} must be there, also in records
     *     within it
     * @throws BadMessage when it is not JSON, not an object, has an unknown field, lacks one, or
     *     holds a wrong type or value
     */
    public static <T> T readRequest(byte[] json, Class<T> type) throws BadMessage {
        JsonNode tree = parse(json);
        if (!tree.isObject()) {
            throw new BadMessage(
                    BadMessage.Code.WRONG_TYPE, "the body must be a JSON object", null);
        }
        checkFields(tree, type, "");
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw asBadMessage(e);
        }
    }

    private static JsonNode parse(byte[] json) throws BadMessage {
        if (json.length == 0) {
            return MAPPER.createObjectNode();
        }
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException _) {
            throw new BadMessage(
                    BadMessage.Code.MALFORMED_JSON, "the body is not valid JSON", null);
        }
    }

    /**
     * A field of a request.
     *
     * @param needed whether it must be there
     * @param text whether it is written as a JSON string
     * @param element the record that it is a list of; null when it is none
     */
    private record Field(
            String name, Class<?> type, boolean needed, boolean text, @Nullable Class<?> element) {}

    /** Looked up once for each type: reflection takes longer than reading a request. */
    private static final ClassValue<List<Field>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Wire::field).toList();
                }
            };

    private static Field field(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Class<?> type = component.getType();
        return new Field(component.getName(), type, !nullable, isText(type), element(component));
    }

    private static @Nullable Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? element
                : null;
    }

    /** Checks an object that stands {@code within} another, as in {@code printer.}. */
    private static void checkFields(JsonNode tree, Class<?> type, String within) throws BadMessage {
        List<Field> fields = FIELDS.get(type);
        for (String name : tree.propertyNames()) {
            if (fields.stream().noneMatch(f -> f.name.equals(name))) {
                String unknown = within + printable(name);
                throw new BadMessage(
                        BadMessage.Code.UNKNOWN_FIELD,
                        "there is no field '" + unknown + "'",
                        unknown);
            }
        }
        for (Field field : fields) {
            checkValue(field, tree.get(field.name), within + field.name);
        }
    }

    private static void checkValue(Field field, @Nullable JsonNode value, String name)
            throws BadMessage {
        if (value == null || value.isNull()) {
            if (field.needed) {
                throw new BadMessage(
                        BadMessage.Code.MISSING_FIELD, "the field '" + name + "' is missing", name);
            }
        } else if (field.text && !value.isString()) {
            throw new BadMessage(BadMessage.Code.WRONG_TYPE, "'" + name + "' must be a text", name);
        } else if (field.type == Boolean.class && !value.isBoolean()) {
            throw new BadMessage(
                    BadMessage.Code.WRONG_TYPE, "'" + name + "' must be true or false", name);
        } else if (field.type.isRecord()) {
            checkObject(field.type, value, name);
        } else if (field.element != null) {
            for (JsonNode each : value) {
                checkObject(field.element, each, name);
            }
        }
    }

    /** An object within a list is named by the list alone. */
    private static void checkObject(Class<?> type, JsonNode value, String name) throws BadMessage {
        if (!value.isObject()) {
            throw new BadMessage(
                    BadMessage.Code.WRONG_TYPE, "'" + name + "' must be an object", name);
        }
        checkFields(value, type, name + ".");
    }

    /** Types that are texts in JSON; Jackson alone would take numbers and lists as times, too. */
    private static boolean isText(Class<?> type) {
        return type == String.class
                || type.isEnum()
                || type == Instant.class
                || type == LocalDate.class;
    }

    private static BadMessage asBadMessage(JacksonException e) {
        String field = e.getPath().isEmpty() ? null : path(e);
        String where = field == null ? "a value" : "'" + field + "'";
        boolean tooLarge = e instanceof InputCoercionException;
        boolean notOneOf = e instanceof InvalidFormatException f && f.getValue() instanceof String;
        boolean refused = e instanceof ValueInstantiationException;
        return tooLarge || notOneOf || refused
                ? new BadMessage(BadMessage.Code.OUT_OF_RANGE, where + refusal(e), field)
                : new BadMessage(BadMessage.Code.WRONG_TYPE, where + " has the wrong type", field);
    }

    /** In the words of the record that refused it, if it was one. */
    private static String refusal(JacksonException e) {
        return e instanceof ValueInstantiationException
                        && e.getCause() instanceof IllegalArgumentException refused
                ? ": " + refused.getMessage()
                : " has a value that is not allowed";
    }

    /** As in {@code buttons.stuck}; the place within a list is left out. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
    }

    private static final class InstantSerializer extends StdSerializer<Instant> {
        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(text(value));
        }
    }
}
