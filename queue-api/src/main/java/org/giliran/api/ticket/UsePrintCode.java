package org.giliran.api.ticket;

/**
 * Request of {@code POST …/kiosks/{k}/print-code}: a visitor has typed a code in at this kiosk.
 *
 * @param code four figures
 */
public record UsePrintCode(String code) {
    /** Nothing at all is left to the reader of the request, who names the field. */
    public UsePrintCode {
        if (code != null && !code.matches("\\d{4}")) {
            throw new IllegalArgumentException("four figures");
        }
    }
}
