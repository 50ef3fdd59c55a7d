package org.giliran.display.wall;

import org.giliran.display.wall.Media.Kind;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a browser shows without harm. A file is known by how it begins, not by what it is called.
 */
public enum MediaType {
    JPEG("image/jpeg", Kind.PICTURE, 0, "\u00ff\u00d8\u00ff"),
    PNG("image/png", Kind.PICTURE, 0, "\u0089PNG\r\n\u001a\n"),
    WEBP("image/webp", Kind.PICTURE, 8, "WEBP"),
    MP4("video/mp4", Kind.VIDEO, 4, "ftyp"),
    WEBM("video/webm", Kind.VIDEO, 0, "\u001aE\u00df\u00a3");

    /** So much of a file tells its type. */
    public static final int HEAD_BYTES = 12;

    /** A photograph for a screen of 4K has 3 MB; a Pi decodes larger ones slowly. */
    private static final long MOST_PICTURE_BYTES = 10_000_000;

    /** An hour of video for a hall's screen. */
    private static final long MOST_VIDEO_BYTES = 500_000_000;

    private final String mime;
    private final Kind kind;
    private final int at;
    private final String mark;

    MediaType(String mime, Kind kind, int at, String mark) {
        this.mime = mime;
        this.kind = kind;
        this.at = at;
        this.mark = mark;
    }

    /** The type of a file that begins so. */
    public static Optional<MediaType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    /** A sign of the mark is a byte. */
    private boolean begins(byte[] head) {
        return head.length >= at + mark.length()
                && IntStream.range(0, mark.length())
                        .allMatch(sign -> (head[at + sign] & 0xff) == mark.charAt(sign));
    }

    /** For the header {@code Content-Type}. */
    public String mime() {
        return mime;
    }

    /** How a page shows it. */
    public Kind kind() {
        return kind;
    }

    /** How large such a file may be. */
    public long mostBytes() {
        return kind == Kind.PICTURE ? MOST_PICTURE_BYTES : MOST_VIDEO_BYTES;
    }
}
