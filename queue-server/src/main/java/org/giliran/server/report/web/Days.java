package org.giliran.server.report.web;

import io.javalin.http.Context;

import org.giliran.program.ProblemException;
import org.giliran.program.Queries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day that a reader asks for. */
final class Days {
    private Days() {}

    /** Empty when the request names none. */
    static Optional<LocalDate> find(Context ctx) {
        try {
            return Optional.ofNullable(Queries.find(ctx, "day")).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw new ProblemException(
                    400, "OUT_OF_RANGE", "'day' is a date such as 2026-11-21", "day");
        }
    }
}
