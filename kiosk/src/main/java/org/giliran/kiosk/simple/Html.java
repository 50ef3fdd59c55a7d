package org.giliran.kiosk.simple;

/** Text that is put between tags, or between the quotes of an attribute. */
final class Html {
    private Html() {}

    /** The same text, with nothing in it that a browser would take for a tag or the end of one. */
    static String escaped(String text) {
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
}
