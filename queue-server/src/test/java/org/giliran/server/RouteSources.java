package org.giliran.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the routes that the sources register. */
final class RouteSources {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern REGISTERED =
            Pattern.compile(
                    "(routes\\.get|routes\\.post|routes\\.delete|plain)\\((routes, )?([^,]+),");
    private static final Pattern LAST_WORD = Pattern.compile("([a-z{}-]+)\"$");

    private RouteSources() {}

    /** Method and last word of the path of every route below {@code /api}. */
    static Set<String> lastWords() throws IOException {
        var words = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Routes.java")).toList()) {
                add(Files.readString(file), words);
            }
        }
        words.remove("GET health");
        return words;
    }

    private static void add(String source, Set<String> words) {
        Matcher route = REGISTERED.matcher(source);
        while (route.find()) {
            String method = route.group(1).replace("routes.", "").replace("plain", "post");
            Matcher last = LAST_WORD.matcher(resolved(route.group(3).strip(), source));
            if (last.find()) {
                words.add(method.toUpperCase(Locale.ROOT) + " " + last.group(1));
            }
        }
    }

    /** A constant stands for its text. */
    private static String resolved(String path, String source) {
        Matcher constant =
                Pattern.compile(" " + Pattern.quote(path) + " = ([^;]*);").matcher(source);
        return constant.find() ? constant.group(1) : path;
    }
}
