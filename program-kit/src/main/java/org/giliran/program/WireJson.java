package org.giliran.program;

import io.javalin.json.JsonMapper;

import org.giliran.api.Wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;

/**
 * Lets {@code ctx.json(…)} write as {@link Wire} does. Requests are read by {@link Bodies}, never
 * by this.
 */
final class WireJson implements JsonMapper {
    @Override
    public String toJsonString(Object message, Type type) {
        return Wire.MAPPER.writeValueAsString(message);
    }

    @Override
    public InputStream toJsonStream(Object message, Type type) {
        return new ByteArrayInputStream(Wire.write(message));
    }
}
