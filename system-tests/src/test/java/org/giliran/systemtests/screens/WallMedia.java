package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.giliran.systemtests.screens.Boards.call;
import static org.giliran.systemtests.screens.Boards.calls;
import static org.giliran.systemtests.screens.Boards.many;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;

import org.giliran.systemtests.Browser;

import tools.jackson.databind.node.ObjectNode;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * Pictures and videos of the hall on its wall: they come once the newest call has stood for long,
 * without a sound, on two fifths of the screen at the most, and go when somebody is called.
 */
record WallMedia(String display, Glass glass, Gallery gallery) {
    private static final double MOST_OF_SCREEN = 0.4;

    /** A call stands for 20 s, then the calls before have their turn of 10 s; and some to spare. */
    private static final int WITHIN_MS = 90_000;

    private static final int STEP_MS = 1_000;

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** The time of these pages is moved on by hand, in a window of their own. */
    void look(Browser browser) throws Exception {
        Page page =
                browser.window(
                        new NewContextOptions().setViewportSize(glass.widthPx(), glass.heightPx()));
        page.clock().install();
        shows(page, "picture", "PICTURE", view -> calls(view, call("A-017", "3"), many()));
        givesWay(page);
        shows(page, "video", "VIDEO", view -> {});
        assertEquals(true, page.locator("video").evaluate("video => video.muted"));
        page.context().close();
    }

    private void shows(Page page, String state, String kind, Consumer<ObjectNode> change)
            throws Exception {
        Answers.change(
                page,
                display,
                "/api/wall",
                view -> {
                    change.accept(view);
                    Boards.media(view, "/media/" + state, kind);
                });
        byte[] file = kind.equals("VIDEO") ? clip() : picture();
        page.route(
                display + "/media/*",
                route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(file)));
        page.navigate(display + "/" + glass.query());
        assertThat(page.getByTestId("calls").or(page.getByTestId("empty"))).isVisible(SOON);
        for (int moved = 0; moved < WITHIN_MS && page.getByTestId("media").isHidden(); ) {
            page.clock().fastForward(STEP_MS);
            moved += STEP_MS;
        }
        assertThat(page.getByTestId("media")).isVisible(SOON);
        gallery.look(page, state, glass, "id");
        BoundingBox box = page.getByTestId("media").boundingBox();
        if (box.width * box.height > MOST_OF_SCREEN * glass.widthPx() * glass.heightPx()) {
            gallery.add(state, glass, "it has more than two fifths of the screen");
        }
    }

    /** Two are called while a picture stands. */
    private void givesWay(Page page) throws Exception {
        Answers.change(
                page,
                display,
                "/api/wall",
                view -> {
                    calls(view, call("B-021", "2"), call("C-104", "4"));
                    Boards.media(view, "/media/picture", "PICTURE");
                });
        assertThat(page.getByTestId("call-C-104")).isVisible(SOON);
        assertThat(page.getByTestId("media")).isHidden();
        gallery.look(page, "picture-gone", glass, "id");
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 960, 540, Color.MAGENTA));
        pen.fillRect(0, 0, 960, 540);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    /** A minute of one colour, made with ffmpeg's {@code color} and {@code libvpx}. */
    private static byte[] clip() throws IOException {
        try (InputStream in = WallMedia.class.getResourceAsStream("/screens/clip.webm")) {
            return Objects.requireNonNull(in, "no clip").readAllBytes();
        }
    }
}
