package org.giliran.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How one refusal of the core is met over HTTP, as {@code refusals.txt} tells it.
 *
 * @param refusal its name in the core
 * @param status 0: nobody meets it over HTTP
 * @param code of the answer
 * @param setUp a resource of the tests
 * @param steps what is done before, in order; the last is the refused command
 */
record RefusalCase(String refusal, int status, String code, String setUp, List<String> steps) {
    private static final String NEVER = "never:";

    RefusalCase {
        steps = List.copyOf(steps);
    }

    /** All cases of the table. */
    static List<RefusalCase> all() {
        var cases = new ArrayList<RefusalCase>();
        var block = new ArrayList<String>();
        for (String line : lines()) {
            if (!line.startsWith(" ") && !block.isEmpty()) {
                cases.add(read(block));
                block.clear();
            }
            block.add(line);
        }
        cases.add(read(block));
        return cases;
    }

    boolean isMet() {
        return status > 0;
    }

    private static RefusalCase read(List<String> block) {
        String[] head = block.getFirst().split(" ", -1);
        if (head[1].equals(NEVER)) {
            return new RefusalCase(head[0], 0, "", "", List.of());
        }
        List<String> steps = block.stream().skip(1).map(String::strip).toList();
        boolean named = steps.getFirst().startsWith("hall ");
        return new RefusalCase(
                head[0],
                Integer.parseInt(head[1]),
                head.length > 2 ? head[2] : head[0],
                named ? "/" + steps.getFirst().substring(5) + ".yaml" : "/hall.yaml",
                named ? steps.subList(1, steps.size()) : steps);
    }

    private static List<String> lines() {
        try (InputStream in = RefusalCase.class.getResourceAsStream("/refusals.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return refusal;
    }
}
