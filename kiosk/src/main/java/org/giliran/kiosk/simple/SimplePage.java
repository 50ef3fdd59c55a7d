package org.giliran.kiosk.simple;

/**
 * A page of an old panel.
 *
 * @param refresh which page comes by itself, as a browser is told it in a header: {@code
 *     15;url=/simple}
 */
public record SimplePage(String html, String refresh) {}
