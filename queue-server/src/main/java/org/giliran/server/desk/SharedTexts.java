package org.giliran.server.desk;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Keeps texts that come again and again once: the codes of a hall, and the tickets of a short
 * while. A day of 5,000 visits is 20,000 records, all of which are kept.
 *
 * <p>Safe for all threads: two that meet may each keep their own text, which is the same.
 */
final class SharedTexts extends StringDeserializer {
    private static final int PLACES = 2_048;

    private final @Nullable String[] known = new @Nullable String[PLACES];

    /** For a mapper. */
    SimpleModule asModule() {
        return new SimpleModule("shared texts").addDeserializer(String.class, this);
    }

    /** A text that equals this one. */
    String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String before = known[place];
        if (text.equals(before)) {
            return before;
        }
        known[place] = text;
        return text;
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context)
            throws JacksonException {
        String text = super.deserialize(in, context);
        return text == null ? text : of(text);
    }
}
