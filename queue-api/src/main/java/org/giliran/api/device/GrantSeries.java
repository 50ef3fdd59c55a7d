package org.giliran.api.device;

/**
 * Request of {@code POST …/kiosks/{k}/series}: asks for the letter of this installation's own
 * tickets.
 *
 * @param installation made once, at the kiosk program's first start: 32 hex digits, small letters
 */
public record GrantSeries(String installation) {
    public GrantSeries {
        Installations.check(installation);
    }
}
