package org.giliran.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a program needs to serve pages of this kit: the files under {@code ui/} of the class path at
 * {@code /ui/*}, and the headers that belong to them.
 */
public final class UiKit {
    /** Where the kit's files lie on the class path; they are to be served at {@code /ui}. */
    public static final String CLASS_PATH_FOLDER = "/ui";

    private UiKit() {}

    /**
     * The text that stands in every page between {@code <script type="importmap">} and {@code
     * </script>}, to the letter.
     *
     * <p>Browsers take import maps only from inside the page, so the pages repeat it and a test
     * compares.
     */
    public static String importMap() {
        return Resources.text("import-map.json").strip();
    }

    /**
     * The value of the header {@code Content-Security-Policy} of every page: nothing from
     * elsewhere, and no script inside a page but the import map, by its hash.
     */
    public static String contentSecurityPolicy() {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'sha256-" + sha256(importMap()) + "'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
