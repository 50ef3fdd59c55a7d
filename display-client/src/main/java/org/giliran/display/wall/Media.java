package org.giliran.display.wall;

/**
 * A picture or a video that the hall shows between calls.
 *
 * @param url on this display; another for another content
 */
public record Media(String url, Kind kind) {
    /** How a page shows it. */
    public enum Kind {
        PICTURE,
        VIDEO
    }
}
