package org.giliran.server.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a Markdown file, each by the heading it stands under. */
record Tables(Map<String, List<Map<String, String>>> rows) {

    static Tables of(Path file) throws IOException {
        var found = new LinkedHashMap<String, List<Map<String, String>>>();
        String heading = "";
        List<String> columns = List.of();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
                columns = List.of();
            } else if (line.startsWith("| ---")) {
                found.put(heading, new ArrayList<>());
            } else if (line.startsWith("|") && columns.isEmpty()) {
                columns = cells(line);
            } else if (line.startsWith("|")) {
                found.getOrDefault(heading, new ArrayList<>()).add(row(columns, cells(line)));
            }
        }
        return new Tables(found);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException(columns + " " + cells);
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    /** The rows under a heading; there are some. */
    List<Map<String, String>> under(String heading) {
        List<Map<String, String>> found = rows.getOrDefault(heading, List.of());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no table under " + heading);
        }
        return found;
    }

    /** The words of a cell that has several. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
}
