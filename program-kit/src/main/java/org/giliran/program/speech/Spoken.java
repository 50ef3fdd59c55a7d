package org.giliran.program.speech;

/**
 * A notice's words as a synthesiser may be given them: letters, digits and marks of a sentence in
 * one line. Brackets and the like mean phonemes or commands to some, and are silent to people.
 */
public final class Spoken {
    /** Some twenty seconds; a notice has no more than 200 characters in the first place. */
    static final int MOST = 300;

    private static final String MARKS = ".,;:!?()/%&+-'\"";

    private Spoken() {}

    /** The words, empty when there is nothing to be said; what is too long ends with a sentence. */
    public static String of(String text) {
        var clean = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            clean.append(isSpoken(text.charAt(at)) ? text.charAt(at) : ' ');
        }
        String words = clean.toString().replaceAll(" +", " ").strip();
        return words.chars().anyMatch(Character::isLetterOrDigit) ? cut(words) : "";
    }

    private static boolean isSpoken(char sign) {
        return Character.isLetterOrDigit(sign) || MARKS.indexOf(sign) >= 0;
    }

    private static String cut(String words) {
        if (words.length() <= MOST) {
            return words;
        }
        String start = words.substring(0, MOST);
        int sentence = Math.max(start.lastIndexOf(". "), start.lastIndexOf("! "));
        sentence = Math.max(sentence, start.lastIndexOf("? "));
        if (sentence > 0) {
            return start.substring(0, sentence + 1);
        }
        int word = start.lastIndexOf(' ');
        return word > 0 ? start.substring(0, word) : start;
    }
}
