package org.giliran.server.platform;

import java.io.IOException;

/** Why a server cannot start, in a sentence for whoever starts it. */
public final class CannotStart extends IOException {
    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }
}
