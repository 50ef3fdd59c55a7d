package org.giliran.hardware.link;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Sentences for the technician: why a line does not open, or broke. */
public final class LineFaults {
    private LineFaults() {}

    /** Without the words of a programmer, as far as the fault is one of the usual ones. */
    public static String sentence(Throwable fault) {
        return switch (fault) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be opened by this user: which group owns it?";
            case ConnectException _ -> "nobody listens there: address, power, network cable?";
            case SocketTimeoutException _ -> "nobody answers there: address, power, network cable?";
            case UnknownHostException unknown ->
                    "no computer or printer is called " + unknown.getMessage();
            default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
        };
    }
}
