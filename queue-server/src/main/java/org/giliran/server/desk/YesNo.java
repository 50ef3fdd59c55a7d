package org.giliran.server.desk;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Yes and no as 1 and 0, for a record holds integers and strings only. */
final class YesNo {
    private YesNo() {}

    static SimpleModule asIntegers() {
        return new SimpleModule("yes and no")
                .addSerializer(boolean.class, new Written())
                .addDeserializer(boolean.class, new Read());
    }

    private static final class Written extends StdSerializer<Boolean> {
        Written() {
            super(boolean.class);
        }

        @Override
        public void serialize(Boolean value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(value ? 1 : 0);
        }
    }

    private static final class Read extends StdDeserializer<Boolean> {
        Read() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser in, DeserializationContext context)
                throws JacksonException {
            return switch (in.getString()) {
                case "1" -> true;
                case "0" -> false;
                default ->
                        throw context.weirdStringException(
                                in.getString(), boolean.class, "expected 0 or 1");
            };
        }
    }
}
