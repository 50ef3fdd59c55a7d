package org.giliran.api.device;

/**
 * Answer of {@code POST …/kiosks/{k}/series}: 200, the same whenever it is asked again.
 *
 * @param letter stands behind the prefix in the numbers of this installation, {@code AX-001}: one
 *     of A to Z without I, O, Q
 * @param key what {@link org.giliran.api.ticket.PaperCode} is made with; 52 base32 characters
 */
public record GrantedSeries(String letter, String key) {}
