package org.giliran.server.hall;

/**
 * A letter that one installation of a kiosk has for good, for the numbers of the tickets it gives
 * without the server.
 *
 * @param kiosk for which it was granted
 * @param installation the program's own id, made at its first start
 * @param handedOver how much of the installation's list is recorded; its next item is one more
 */
public record Series(String letter, String kiosk, String installation, long handedOver) {
    Series upTo(long n) {
        return new Series(letter, kiosk, installation, n);
    }
}
