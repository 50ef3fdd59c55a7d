package org.giliran.hardware.printer.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text at spaces, and words that are longer than a line anywhere. */
final class LineBreaker {
    private static final Pattern SPACES = Pattern.compile(" +");

    private LineBreaker() {}

    /**
     * Lines of at most {@code columns} characters, none of them with outer spaces; an empty text is
     * one empty line.
     */
    static List<String> lines(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : SPACES.splitAsStream(text.strip()).toList()) {
            if (line.length() + 1 + word.length() > columns && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            cutOff(line, columns, lines);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void cutOff(StringBuilder line, int columns, List<String> lines) {
        while (line.length() > columns) {
            lines.add(line.substring(0, columns));
            line.delete(0, columns);
        }
    }
}
