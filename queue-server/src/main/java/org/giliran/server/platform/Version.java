package org.giliran.server.platform;

/** What {@code --version} says, of the server and of each of its tools. */
public final class Version {
    public static final String TEXT = "Giliran queue server 0.1.0";

    private Version() {}
}
