package org.giliran.api.voice;

/**
 * Request: keep this as the recording of a phrase.
 *
 * @param sound a WAV file in Base64: 16 bits, one channel, 48,000 samples a second, at most 6 s
 */
public record RecordClip(String phrase, String sound) {}
