package org.giliran.hardware.scanner;

/** One code that somebody held before the scanner. */
public sealed interface Scan {
    /** The longest code that is taken; a ticket's address has about 60 characters. */
    int LONGEST = 512;

    /** What the code says: 1 to 512 visible ASCII characters and spaces. */
    record Text(String text) implements Scan {
        public Text {
            if (text.isEmpty() || text.length() > LONGEST || !isVisible(text)) {
                throw new IllegalArgumentException("1 to 512 visible ASCII characters");
            }
        }

        private static boolean isVisible(String text) {
            return text.chars().allMatch(c -> c >= ' ' && c <= '~');
        }
    }

    /** Something came that no code of ours can be: too long, or with bytes that are no text. */
    record Unreadable() implements Scan {}
}
