package org.giliran.hardware.gpio;

import org.giliran.hardware.panel.PanelFault;

/** A fault on its way through Pi4J, which knows only exceptions. */
public final class GpioFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PanelFault fault;

    /** A failure of that kind; {@code sentence} is for the technician. */
    public GpioFailure(PanelFault.Kind kind, String sentence) {
        super(sentence);
        this.fault = new PanelFault(kind, sentence);
    }

    /** The fault inside whatever Pi4J made of it. */
    static PanelFault in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GpioFailure failure) {
                return failure.fault;
            }
        }
        return new PanelFault(PanelFault.Kind.BROKEN, thrown.toString());
    }
}
