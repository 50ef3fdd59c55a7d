package org.giliran.program;

/** A setting that is not what was expected; the message names it and says what was. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A whole sentence that names the setting and what was expected. */
    public BadSetting(String sentence) {
        super(sentence);
    }

    /** As in {@code --port: '70000'; expected 0 to 65535}. */
    public BadSetting(String setting, String found, String expected) {
        this(setting + ": '" + found + "'; expected " + expected);
    }
}
