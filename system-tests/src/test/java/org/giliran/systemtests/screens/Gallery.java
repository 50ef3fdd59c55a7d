package org.giliran.systemtests.screens;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures of one page in each of its states, in {@code target/screens} of the repository, and what
 * was found wrong in them. The index shows the pictures of all galleries that were made so far.
 */
final class Gallery implements AutoCloseable {
    private static final Path FOLDER = Path.of("..", "target", "screens").normalize();

    /**
     * Fonts are there, and nothing has moved for four looks, two frames and a tenth of a second
     * apart.
     */
    private static final String STANDS =
            """
            async () => {
              await document.fonts.ready;
              await Promise.all(document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime < 5000)
                .map((a) => a.finished.catch(() => 0)));
              const places = () => [...document.querySelectorAll('body *')].map((e) => {
                const {x, y, width, height} = e.getBoundingClientRect();
                return `${x} ${y} ${width} ${height}`;
              }).join();
              for (let before = '', same = 0, looks = 0; same < 3 && looks < 40; looks++) {
                await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 120))));
                const now = places();
                same = now === before ? same + 1 : 0;
                before = now;
              }
            }
            """;

    private final String page;
    private final List<String> findings = new ArrayList<>();

    private Gallery(String page) {
        this.page = page;
    }

    /**
     * Begins anew with the pictures of a page.
     *
     * @param page begins the names of its files: {@code kiosk}
     */
    static Gallery of(String page) throws IOException {
        Files.createDirectories(FOLDER);
        for (Path old : pictures()) {
            if (old.getFileName().toString().startsWith(page + "--")) {
                Files.delete(old);
            }
        }
        return new Gallery(page);
    }

    /** Takes the picture of a state and looks at it. */
    void look(Page window, String state, Glass glass, String language) throws IOException {
        window.evaluate(STANDS);
        String name = "%s--%s--%s--%s".formatted(page, state, glass.name(), language);
        for (String finding : Eyes.look(window, glass)) {
            findings.add(name + ": " + finding);
        }
        window.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setFullPage(!glass.allInView()));
    }

    /** What is wrong on its own account, as a measure of one page alone. */
    void add(String state, Glass glass, String finding) {
        findings.add("%s--%s--%s: %s".formatted(page, state, glass.name(), finding));
    }

    void assertNothingIsWrong() {
        assertTrue(findings.isEmpty(), () -> "\n" + String.join("\n", findings));
    }

    @Override
    public void close() throws IOException {
        var index = new StringBuilder();
        index.append(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Giliran: every"
                        + " screen</title>\n");
        index.append(
                "<style>body{font:16px"
                    + " system-ui;margin:2rem}figure{display:inline-block;margin:.5rem;vertical-align:top}");
        index.append(
                "img{max-width:22rem;max-height:22rem;border:1px solid"
                        + " #888}figcaption{max-width:22rem}</style>\n");
        String before = "";
        for (Path picture : pictures()) {
            String name = picture.getFileName().toString().replace(".png", "");
            String[] parts = name.split("--", 4);
            if (!parts[0].equals(before)) {
                index.append("<h2>").append(parts[0]).append("</h2>\n");
                before = parts[0];
            }
            index.append(
                    "<figure><a href=\"%1$s.png\"><img loading=\"lazy\" src=\"%1$s.png\" alt=\"\"></a><figcaption>%2$s</figcaption></figure>\n"
                            .formatted(
                                    name,
                                    String.join(" · ", List.of(parts).subList(1, parts.length))));
        }
        Files.writeString(FOLDER.resolve("index.html"), index);
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }
}
