package org.giliran.server.catalogue;

/** A name in Indonesian and English. */
public record Name(String id, String en) {
    /** No name: nothing is shown. */
    public static final Name NONE = new Name("", "");

    public boolean isEmpty() {
        return id.isEmpty();
    }
}
