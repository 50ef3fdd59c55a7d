package org.giliran.kiosk.visit;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor touched.
 *
 * @param language {@code id} or {@code en}: of the paper and of the call
 */
public record Wish(String service, @Nullable String priorityClass, String language) {}
