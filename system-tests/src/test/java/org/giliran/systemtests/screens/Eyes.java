package org.giliran.systemtests.screens;

import com.microsoft.playwright.Page;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** Looks at a page that stands, and says what is wrong with it: sizes, overflow, contrast, axe. */
final class Eyes {
    private static final String LOOKING = resource("/screens/looking.mjs");

    /** Of Deque, MPL-2.0: the file inside its library for Playwright. */
    private static final String AXE = resource("/axe.min.js");

    private static final double SETTLING_MS = 1_200;

    private static final double CONTRAST_PUBLIC = 7;
    private static final double CONTRAST = 4.5;
    private static final double CONTRAST_LARGE = 3;

    /** WCAG's large text: 24 px, or 18.66 px and bold. */
    private static final double LARGE_PX = 24;

    private static final double LARGE_BOLD_PX = 18.66;

    /** Nothing is left out. 4.5:1 and, of public screens, 7:1 are measured by axe and by us. */
    private static final String RUN_AXE =
            """
            async (enhanced) => {
              const found = await axe.run(document, {
                resultTypes: ['violations'], preload: false,
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
                rules: enhanced ? {'color-contrast-enhanced': {enabled: true}, 'color-contrast': {enabled: false}} : {},
              });
              return found.violations.map(({id, help, nodes}) =>
                `axe ${id}: ${help}: ${nodes.slice(0, 3).map(({target}) => target.join(' ')).join(', ')}`);
            }
            """;

    /** The ground alone; set through the object model, which the policy of the pages lets pass. */
    private static final String HIDE_TEXT =
            """
            async () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { color: transparent !important; transition: none !important; caret-color: transparent !important }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
              await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
            }
            """;

    private static final String SHOW_TEXT =
            "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); }";

    private Eyes() {}

    /** All that is wrong; what axe says last. */
    static List<String> look(Page page, Glass glass) {
        List<String> findings = measured(page, glass);
        if (!findings.isEmpty()) { // what is wrong for a moment only is a page that still settles
            page.waitForTimeout(SETTLING_MS);
            findings.retainAll(measured(page, glass));
        }
        findings.addAll(axe(page, glass));
        return findings;
    }

    private static List<String> measured(Page page, Glass glass) {
        var rules = Map.of("leastTarget", glass.leastTargetPx(), "allInView", glass.allInView());
        JsonNode seen = Wire.MAPPER.valueToTree(page.evaluate(LOOKING, rules));
        var findings = new ArrayList<String>();
        seen.get("findings").forEach(finding -> findings.add(finding.asString()));
        findings.addAll(contrast(page, glass, seen.get("lines")));
        return findings;
    }

    private static List<String> contrast(Page page, Glass glass, JsonNode lines) {
        page.evaluate(HIDE_TEXT);
        BufferedImage ground = picture(page.screenshot());
        page.evaluate(SHOW_TEXT);
        var findings = new ArrayList<String>();
        for (JsonNode line : lines) {
            double least = least(ground, line);
            double needed = needed(glass, line);
            if (least < needed - 0.05) {
                findings.add(
                        "the text “%s” has a contrast of %.1f, less than %.1f"
                                .formatted(line.get("text").asString(), least, needed));
            }
        }
        return findings.stream().distinct().toList();
    }

    private static double least(BufferedImage ground, JsonNode line) {
        return Contrast.least(
                ground,
                line.get("color").asString(),
                pixel(line, "left"),
                pixel(line, "top"),
                pixel(line, "width"),
                pixel(line, "height"));
    }

    /**
     * What cannot be pressed now need not be read as well (WCAG 1.4.3), on public screens it does.
     */
    private static double needed(Glass glass, JsonNode line) {
        if (glass.mostContrast()) {
            return line.get("idle").asBoolean() ? CONTRAST : CONTRAST_PUBLIC;
        }
        double px = line.get("fontPx").asDouble();
        boolean large = px >= LARGE_PX || px >= LARGE_BOLD_PX && line.get("weight").asInt() >= 700;
        if (line.get("idle").asBoolean()) {
            return 1;
        }
        return large ? CONTRAST_LARGE : CONTRAST;
    }

    private static int pixel(JsonNode line, String name) {
        return (int) Math.round(line.get(name).asDouble());
    }

    private static List<String> axe(Page page, Glass glass) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        var found = new ArrayList<String>();
        JsonNode said = Wire.MAPPER.valueToTree(page.evaluate(RUN_AXE, glass.mostContrast()));
        said.forEach(finding -> found.add(finding.asString()));
        return found;
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String path) {
        try (InputStream in = Eyes.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
