package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.TicketLayout;

import java.time.Duration;

/**
 * What a ticket costs on the line to the printer.
 *
 * @param bytes all of it
 * @param logoBytes of its logo
 */
public record TicketCost(int bytes, int logoBytes) {
    /** The longest that a logo may hold up a visitor. */
    private static final Duration LOGO_MAX = Duration.ofSeconds(2);

    /** What a ticket costs with this encoder's paper and logo. */
    public static TicketCost of(TicketLayout ticket, EscPosEncoder encoder) {
        return new TicketCost(
                encoder.encode(ticket).length, LogoCommand.bytes(encoder.logo()).length);
    }

    /** The same without the logo. */
    public TicketCost withoutLogo() {
        return new TicketCost(bytes - logoBytes, 0);
    }

    /** How long it takes on a line; a printer's own speed is not in it. */
    public Duration on(int bytesPerSecond) {
        return Duration.ofMillis(1_000L * bytes / bytesPerSecond);
    }

    /** Whether the logo alone would keep a visitor waiting for more than two seconds. */
    public boolean logoTooSlow(int bytesPerSecond) {
        return new TicketCost(logoBytes, 0).on(bytesPerSecond).compareTo(LOGO_MAX) > 0;
    }
}
