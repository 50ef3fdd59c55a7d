package org.giliran.server.desk;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads the fields of a record one after the other, in the order in which they were written.
 *
 * <p>Anything else is a {@link StreamReadException}.
 */
final class RecordReader implements AutoCloseable {
    private final JsonParser in;
    private @Nullable String name;

    RecordReader(JsonParser in) {
        this.in = in;
        require(in.nextToken() == JsonToken.START_OBJECT);
        this.name = in.nextName();
    }

    /** The text of the next field, which must have this name. */
    String text(String field) {
        require(field.equals(name) && in.nextToken() == JsonToken.VALUE_STRING);
        String text = in.getString();
        name = in.nextName();
        return text;
    }

    /** The same; empty when the next field has another name or there is none. */
    String textOrEmpty(String field) {
        return field.equals(name) ? text(field) : "";
    }

    /** The value of the next field, which must have this name. */
    <T> T value(String field, Class<T> type) {
        require(field.equals(name) && in.nextToken() == JsonToken.START_OBJECT);
        T value = in.readValueAs(type);
        name = in.nextName();
        return value;
    }

    /** Nothing may be left. */
    void end() {
        require(in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == null);
    }

    private void require(boolean isSo) {
        if (!isSo) {
            throw new StreamReadException(in, "a record of another form");
        }
    }

    @Override
    public void close() {
        in.close();
    }
}
