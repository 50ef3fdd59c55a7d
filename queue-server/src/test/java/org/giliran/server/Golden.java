package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares answers with files that were read and found right by a person. Whatever depends on
 * chance is masked; instants are not, for the clock is turned by hand.
 *
 * <p>{@code -Dgiliran.golden.write=true} writes the files instead: read the difference before it is
 * committed.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/wire");

    private Golden() {}

    /** Asserts that an answer's body is what the file says. */
    public static void assertMatches(String name, Answer answer) {
        String actual = pretty(answer.json());
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("giliran.golden.write")) {
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(JsonNode body) {
        return Wire.MAPPER
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(body)
                        .replaceAll("\"[0-9a-f]{16}\"", "\"<16 hex>\"")
                        .replaceAll("\"[0-9a-f]{64}\"", "\"<64 hex>\"")
                        .replaceAll("(\"\\d+):[0-9a-f]{16}\"", "$1:<16 hex>\"")
                        .replaceAll("(\"code\" : \")\\d{4}\"", "$1<4 digits>\"")
                        .replaceAll("\"n-[0-9a-f]{16}\"", "\"n-<16 hex>\"")
                        .replaceAll(
                                "(\"fingerprint\" : \")[0-9A-HJKMNP-TV-Z]{8}\"", "$1<8 base32>\"")
                        .replaceAll("(\"token\" : \")[A-Z2-7]{26}\"", "$1<26 base32>\"")
                        .replaceAll("/t/[A-Z2-7]{26}\"", "/t/<26 base32>\"")
                        .replaceAll("(\"token\" : \")[A-Za-z0-9_-]{43}\"", "$1<43 base64>\"")
                + "\n";
    }
}
