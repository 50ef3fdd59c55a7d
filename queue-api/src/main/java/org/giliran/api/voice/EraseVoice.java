package org.giliran.api.voice;

import org.jspecify.annotations.Nullable;

/**
 * Request: delete recordings of a language.
 *
 * @param phrase the one whose recording goes; left out for all of them, which the displays then
 *     stop to use
 */
public record EraseVoice(@Nullable String phrase) {}
