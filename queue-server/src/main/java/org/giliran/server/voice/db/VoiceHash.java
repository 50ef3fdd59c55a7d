package org.giliran.server.voice.db;

import org.giliran.server.voice.Recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Names of sounds and of voices that change with what they hold. */
final class VoiceHash {
    private static final int VERSION_DIGITS = 16;

    private VoiceHash() {}

    /** SHA-256 in 64 digits. */
    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of what is recorded now, in 16 digits. */
    static String version(Recording recording) {
        var lines = new StringBuilder();
        new TreeMap<>(recording.recorded())
                .forEach(
                        (phrase, sound) ->
                                lines.append(phrase).append(' ').append(sound).append('\n'));
        return of(lines.toString().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }
}
