package org.giliran.kiosk.visit;

import java.util.List;
import java.util.Set;

/**
 * The keys of a keypad that is felt, as {@code KeyboardEvent.code} names them: four that move and
 * choose, and two that it sends itself when a headset is plugged in and out.
 */
public record KeyCodes(Four keys, Headset headset) {
    /** What a usual keypad types. */
    public static final KeyCodes USUAL = of("ArrowUp/ArrowDown/Enter/F1", "F15/F16");

    private static final String CODE = "[A-Za-z][A-Za-z0-9]{0,31}";

    /** One for each meaning. */
    public record Four(String previous, String next, String choose, String help) {}

    /** Typed by the keypad, not by a hand. */
    public record Headset(String in, String out) {}

    /**
     * Reads both settings.
     *
     * @param keys {@code PREVIOUS/NEXT/CHOOSE/HELP}
     * @param headset {@code IN/OUT}
     * @throws IllegalArgumentException saying which is none and what was expected
     */
    public static KeyCodes of(String keys, String headset) {
        List<String> four = codes("keys", keys, 4);
        List<String> two = codes("headset-keys", headset, 2);
        if (two.stream().anyMatch(four::contains)) {
            throw new IllegalArgumentException(
                    "headset-keys: '" + headset + "'; expected other keys than --keys");
        }
        return new KeyCodes(
                new Four(four.get(0), four.get(1), four.get(2), four.get(3)),
                new Headset(two.get(0), two.get(1)));
    }

    private static List<String> codes(String option, String text, int count) {
        List<String> codes = List.of(text.split("/", -1));
        boolean valid = codes.stream().allMatch(code -> code.matches(CODE));
        if (!valid || Set.copyOf(codes).size() != count || codes.size() != count) {
            throw new IllegalArgumentException(
                    option
                            + ": '"
                            + text
                            + "'; expected "
                            + count
                            + " different codes of keys with / between them, such as "
                            + (count == 4 ? "ArrowUp/ArrowDown/Enter/F1" : "F15/F16"));
        }
        return codes;
    }
}
