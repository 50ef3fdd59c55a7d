package org.giliran.api.ticket;

/**
 * Answer of {@code POST …/kiosks/{k}/print-code}: the kiosk's view asks it to print this now.
 *
 * @param ticket its id
 * @param copy 0 when no paper of it ever came out, 1 for <i>SALINAN 1</i>, …
 * @param job as in the kiosk's view
 */
public record PrintByCode(String ticket, String number, int copy, String job) {}
