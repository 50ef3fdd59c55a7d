package org.giliran.systemtests;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium. Whatever a page complains of is kept, for a page that complains is broken. */
public final class Browser implements AutoCloseable {
    private static final Map<String, String> NO_DOWNLOAD =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** When a page may make a sound. */
    public enum Sound {
        ALWAYS("no-user-gesture-required"),
        AFTER_A_TOUCH("document-user-activation-required");

        private final String policy;

        Sound(String policy) {
            this.policy = policy;
        }
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    public Browser() {
        this(Sound.ALWAYS);
    }

    public Browser(Sound sound) {
        this(sound, List.of());
    }

    /**
     * A browser whose microphone hears a WAV file, over and over, and may be used by every page.
     */
    static Browser hearing(Path wav) {
        return new Browser(
                Sound.ALWAYS,
                List.of(
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-audio-capture=" + wav));
    }

    private Browser(Sound sound, List<String> more) {
        System.setProperty("playwright.nodejs.path", node().toString());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        Path program = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(program)) {
            throw new AssertionError("Chromium is needed here: apt-get install chromium");
        }
        var arguments = new ArrayList<>(ARGUMENTS);
        arguments.add("--autoplay-policy=" + sound.policy);
        arguments.addAll(more);
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(arguments));
    }

    /** The driver is a program of Node's; it is not bundled, for it weighs 200 MB. */
    private static Path node() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            Path node = Path.of(folder, "node");
            if (Files.isExecutable(node)) {
                return node;
            }
        }
        throw new AssertionError("Node.js is needed here: apt-get install nodejs");
    }

    /** Opens an address in a window of its own. */
    public Page open(String address, int width, int height) {
        return open(address, width, height, "");
    }

    /**
     * Opens an address in a window of its own.
     *
     * @param before what is run in the page before anything of its own
     */
    public Page open(String address, int width, int height, String before) {
        Page page = window(new NewContextOptions().setViewportSize(width, height));
        page.context().addInitScript(before);
        page.navigate(address);
        return page;
    }

    /** A window of its own with nothing in it yet, whose complaints are kept as all others. */
    public Page window(NewContextOptions options) {
        Page page = chromium.newContext(options).newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What a test evaluates in a page has no address: its complaints are not the page's. */
    private void listen(ConsoleMessage message) {
        if (message.location().startsWith(":")) {
            return;
        }
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.location() + ": " + message.text());
        }
    }

    /** Errors and warnings of all pages so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Closes all windows, before what they look at goes away. */
    public void closePages() {
        chromium.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
