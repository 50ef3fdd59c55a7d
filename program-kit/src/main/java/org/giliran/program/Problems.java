package org.giliran.program;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Map;

/**
 * Turns every failure of a request into a problem document of RFC 9457; nothing else ever leaves a
 * program.
 */
public final class Problems {
    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Whoever is told so is told when to come again. */
    private static final int TOO_MANY = 429;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<Integer, String> CODES =
            Map.of(
                    400, "MALFORMED_REQUEST",
                    403, "NOT_ALLOWED",
                    404, "NOT_FOUND",
                    405, "METHOD_NOT_ALLOWED",
                    413, "TOO_LARGE",
                    415, "NOT_JSON",
                    429, "TOO_MANY_REQUESTS",
                    431, "TOO_LARGE",
                    503, "STOPPING");

    private Problems() {}

    /** Answers {@code ctx} with a problem. */
    public static void answer(
            Context ctx, int status, String code, String detail, @Nullable String field) {
        if (status == TOO_MANY && ctx.res().getHeader("Retry-After") == null) {
            ctx.header("Retry-After", "1");
        }
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .result(Wire.write(problem(status, code, detail, field)))
                .contentType(MEDIA_TYPE);
    }

    /** Passes a problem on as another program said it. */
    public static void answer(Context ctx, Problem problem) {
        answer(ctx, problem.status(), problem.code(), problem.detail(), problem.field());
    }

    static Problem problem(int status, String code, String detail, @Nullable String field) {
        String title =
                code.substring(0, 1) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Problem("about:blank", title, status, code, detail, field);
    }

    /** The problem of a status that some layer below the routes gave. */
    static Problem ofStatus(int status) {
        String code = CODES.getOrDefault(status, status < 500 ? "MALFORMED_REQUEST" : "INTERNAL");
        return problem(status, code, sentence(status), null);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not know this method";
            case 413, 431 -> "the request is too large";
            case 415 -> "the body must be application/json";
            case 503 -> "the program is stopping";
            default ->
                    status < 500
                            ? "the request cannot be read"
                            : "something went wrong here; the program's log says what";
        };
    }

    static void addTo(RoutesConfig routes) {
        routes.exception(
                ProblemException.class,
                (e, ctx) -> answer(ctx, e.status(), e.code(), e.detail(), e.field()));
        routes.exception(
                BadMessage.class,
                (e, ctx) -> answer(ctx, 400, e.code().name(), detail(e), e.field()));
        routes.exception(HttpResponseException.class, Problems::ofJavalin);
        routes.exception(Exception.class, Problems::lastResort);
        routes.error(404, ctx -> answerUnlessAnswered(ctx, 404));
        routes.error(405, ctx -> answerUnlessAnswered(ctx, 405));
    }

    private static void ofJavalin(HttpResponseException e, Context ctx) {
        if (e instanceof MethodNotAllowedResponse) {
            e.getDetails().values().stream()
                    .findFirst()
                    .ifPresent(methods -> ctx.header("Allow", methods));
        }
        answer(ctx, ofStatus(e.getStatus()));
    }

    private static void lastResort(Exception e, Context ctx) {
        if (e instanceof HttpException bad && bad.getCode() < 500) {
            answer(ctx, ofStatus(bad.getCode()));
            return;
        }
        if (e instanceof EofException || (e instanceof ClosedChannelException && hasGone(ctx))) {
            LOG.debug("whoever asked for {} has gone", ctx.path());
            return;
        }
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        answer(ctx, ofStatus(500));
    }

    /** Or has been answered already; a closed channel may as well be a file of the program. */
    private static boolean hasGone(Context ctx) {
        return ctx.res().isCommitted()
                || !ServletContextRequest.getServletContextRequest(ctx.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .isOpen();
    }

    /** By a problem, or by a page that says it to a person. */
    private static void answerUnlessAnswered(Context ctx, int status) {
        String type = String.valueOf(ctx.res().getContentType());
        if (!type.equals(MEDIA_TYPE) && !type.startsWith("text/html")) {
            answer(ctx, ofStatus(status));
        }
    }

    private static String detail(Exception e) {
        String message = e.getMessage();
        return message == null ? "the request cannot be read" : message;
    }
}
