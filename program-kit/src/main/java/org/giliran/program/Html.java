package org.giliran.program;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as it may stand in a page. Pure. */
public final class Html {
    private Html() {}

    /**
     * The same text between tags, or between the quotes of an attribute: with nothing in it that a
     * browser would take for a tag or the end of one.
     */
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(sign);
            }
        }
        return safe.toString();
    }

    /** The same text as a value in the query of an address. */
    public static String queryValue(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
