package org.giliran.ui;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet with everything that it imports, so that a phone far from the server asks once and
 * not once for each file in turn.
 *
 * <p>It imports only by the whole address of a sheet of the kit, and names a layer for it: {@code
 * @import url("/ui/css/base.css") layer(base);}. Such a sheet is one for browsers as it stands.
 */
public final class StyleSheet {
    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"/ui/([^\"]+)\"\\) layer\\((\\w+)\\);");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private StyleSheet() {}

    /**
     * The sheet in one piece, without its comments.
     *
     * @throws IllegalArgumentException when it imports what the kit does not have
     */
    public static String inOnePiece(String sheet) {
        String whole = IMPORT.matcher(sheet).replaceAll(StyleSheet::layer);
        return COMMENT.matcher(whole).replaceAll("");
    }

    private static String layer(MatchResult imported) {
        String rules = Resources.text(imported.group(1));
        return Matcher.quoteReplacement("@layer %s {\n%s}".formatted(imported.group(2), rules));
    }
}
