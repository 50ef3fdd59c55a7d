package org.giliran.hardware.printer.escpos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes any text safe to send: what is left are characters of the printer's code page, none of
 * which can start a command.
 */
final class PrintableText {
    static final Charset CODE_PAGE = Charset.forName("IBM00858");
    private static final String INSTEAD = "?";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PrintableText() {}

    /**
     * For lines of text. A character that the printer lacks becomes its plain cousin: a quotation
     * mark or dash the typist's, a letter with a mark the letter, a ligature its letters. What is
     * invisible by nature (joiners, marks of direction) is left out. Only what has no cousin at all
     * becomes a question mark.
     */
    static String forLine(String text) {
        CharsetEncoder codePage = CODE_PAGE.newEncoder();
        var result = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> appendNearest(result, c, codePage));
        return result.toString();
    }

    /** For QR codes: visible ASCII and the space, so that every reader sees the same; no longer. */
    static String forQr(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> result.append(c >= ' ' && c < 0x7F ? Character.toString(c) : INSTEAD));
        return result.toString();
    }

    private static void appendNearest(
            StringBuilder result, int codePoint, CharsetEncoder codePage) {
        String plain = plain(codePoint);
        if (!plain.isEmpty()) {
            result.append(plain);
        } else if (isPrintable(codePoint) && codePage.canEncode((char) codePoint)) {
            result.append((char) codePoint);
        } else if (Character.getType(codePoint) != Character.FORMAT) {
            result.append(bareLetters(codePoint, codePage));
        }
    }

    /** Without its marks, or taken apart; a question mark when that is no help. */
    private static String bareLetters(int codePoint, CharsetEncoder codePage) {
        String apart =
                MARKS.matcher(
                                Normalizer.normalize(
                                        Character.toString(codePoint), Normalizer.Form.NFKD))
                        .replaceAll("");
        boolean helps =
                !apart.isEmpty()
                        && apart.codePoints().allMatch(PrintableText::isPrintable)
                        && codePage.canEncode(apart);
        return helps ? apart : INSTEAD;
    }

    private static boolean isPrintable(int codePoint) {
        return codePoint >= ' ' && codePoint != 0x7F && Character.isBmpCodePoint(codePoint);
    }

    /** What a typist would write instead; empty when the character stands for itself. */
    private static String plain(int codePoint) {
        return switch (codePoint) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> "'";
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2022' ->
                    "-";
            case '\u2026' -> "...";
            case '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F', '\t', '\n', '\r' -> " ";
            case '\u0111' -> "d";
            case '\u0110' -> "D";
            case '\u0131' -> "i";
            case '\u0142' -> "l";
            case '\u0141' -> "L";
            case '\u0153' -> "oe";
            case '\u0152' -> "OE";
            case '\u02BB', '\u02BC', '\u02BE', '\u02BF' -> "'";
            case '\u2192' -> "->";
            case '\u2264' -> "<=";
            case '\u2265' -> ">=";
            default -> "";
        };
    }
}
