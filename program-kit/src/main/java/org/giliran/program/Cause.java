package org.giliran.program;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

/**
 * Why a request did not succeed, or a file could not be used, in words for a log that a technician
 * reads. What nobody has foreseen keeps its name, for whoever mends the program.
 */
public final class Cause {
    private static final String NAME_UNKNOWN = "its name is not known in this network";
    private static final String NOBODY_LISTENS = "nobody listens at its address";
    private static final String BROKE_OFF = "the connection broke off";

    /** How Java's own client and sockets put it. */
    private static final Pattern BREAK =
            Pattern.compile(
                    "^(HTTP/1.1 header parser|parsing HTTP|fixed content-length|chunked transfer"
                            + "|Connection reset|Broken pipe)|EOF|closed");

    private Cause() {}

    /** The end of a sentence, without a full stop. */
    public static String of(Throwable trouble) {
        Throwable cause = trouble.getCause();
        boolean wraps =
                trouble instanceof UncheckedIOException || trouble instanceof CompletionException;
        if (wraps && cause != null) {
            return of(cause);
        }
        return switch (trouble) {
            case HttpConnectTimeoutException _, NoRouteToHostException _ ->
                    "it cannot be reached; is it on, and is the network?";
            case ConnectException e -> isNameUnknown(e) ? NAME_UNKNOWN : NOBODY_LISTENS;
            case UnknownHostException _ -> NAME_UNKNOWN;
            case HttpTimeoutException _ -> "it did not answer in time";
            case SSLException e -> untrusted(e);
            case JacksonException _ -> "its answer cannot be understood";
            case FileSystemException e -> ofFile(e);
            case IOException e -> words(e.getMessage());
            case ProblemException e -> String.valueOf(e.getMessage());
            case RejectedExecutionException _ -> "it is closed already";
            default -> trouble.toString();
        };
    }

    private static String untrusted(SSLException e) {
        return "the connection is not trusted: " + e.getMessage();
    }

    private static String ofFile(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return e.getFile() + " is not there";
        }
        return e instanceof AccessDeniedException
                ? e.getFile() + " may not be used by this program"
                : e.getFile() + ": " + words(e.getReason());
    }

    private static boolean isNameUnknown(@Nullable Throwable cause) {
        return cause != null
                && (cause instanceof UnresolvedAddressException || isNameUnknown(cause.getCause()));
    }

    /** Systems say what the disk lacks; the network's library says what it expected. */
    private static String words(@Nullable String message) {
        return message == null || BREAK.matcher(message).find() ? BROKE_OFF : message;
    }
}
