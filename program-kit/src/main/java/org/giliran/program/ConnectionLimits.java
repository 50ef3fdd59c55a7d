package org.giliran.program;

import java.time.Duration;

/**
 * How many connections a program keeps, and how long one may keep it waiting.
 *
 * @param most 1 or more, of all clients; one more is closed as soon as it is open
 * @param mostOfOneAddress 1 to {@code most}; less than that, no address takes the place of all
 *     others
 * @param request from the first byte of a request to the last of its header, and from there to the
 *     last of its body, however small the drops that it comes in
 * @param answer from the last byte of a request to the last of its answer: longer than a poll is
 *     held, and than a day's journal takes over a slow line
 */
public record ConnectionLimits(int most, int mostOfOneAddress, Duration request, Duration answer) {
    /**
     * For a hall: a thousand screens, or the phones of as many visitors behind one address. A
     * command's bytes are on their way for milliseconds. Each costs some 20 KB.
     */
    public static final ConnectionLimits USUAL =
            new ConnectionLimits(2_000, 1_200, Duration.ofSeconds(10), Duration.ofMinutes(2));

    public ConnectionLimits {
        if (mostOfOneAddress < 1 || most < mostOfOneAddress) {
            throw new IllegalArgumentException(mostOfOneAddress + " of one address, of " + most);
        }
        if (!request.isPositive() || !answer.isPositive()) {
            throw new IllegalArgumentException("no time: " + request + ", " + answer);
        }
    }
}
