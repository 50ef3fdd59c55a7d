package org.giliran.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How {@code ./giliran} starts a program: what a hall runs with, and not a copy of it. */
final class Launcher {
    private static final Path SCRIPT = Path.of("..", "giliran");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[a-zA-Z][^\\s\"]+(?=\\s)");

    private Launcher() {}

    /** The options of its Java machine, with another heap. */
    static List<String> jvm(String heap) throws IOException {
        String script = Files.readString(SCRIPT);
        int begin = script.indexOf("bin/java\" -Xmx\"$heap\"");
        String command = script.substring(begin, script.indexOf("-cp ", begin));
        var options = new ArrayList<String>(List.of("-Xmx" + heap));
        OPTION.matcher(command).results().forEach(found -> options.add(found.group()));
        return options;
    }
}
