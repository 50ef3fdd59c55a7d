package org.giliran.bench.limit;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinLogger;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import java.io.IOException;

/**
 * A bare Javalin with the connector of the product and nothing else: an empty POST, an empty poll,
 * and polls that are held until something is published. Runs in a process of its own, like the
 * product, until its standard input ends.
 */
public final class RawServer {
    /** As the product's: connections that the system may queue. */
    private static final int ACCEPT_QUEUE = 1024;

    private RawServer() {}

    /** Prints the port when it listens. */
    public static void main(String... args) throws IOException {
        JavalinLogger.startupInfo = false;
        Javalin app = Javalin.create(RawServer::configure).start();
        System.out.println(app.port());
        while (System.in.read() >= 0) {
            // whoever started this says nothing until it goes
        }
        app.stop();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.addConnector(RawServer::connector);
        config.routes.post(
                "/post",
                ctx -> {
                    ctx.bodyInputStream().readAllBytes();
                    ctx.status(201).result("{}").contentType("application/json");
                });
        config.routes.get("/poll", ctx -> ctx.status(204));
        var board = new RawBoard();
        config.routes.post(
                "/publish",
                ctx -> {
                    board.publish(String.valueOf(ctx.queryParam("version")), ctx.body());
                    ctx.status(201);
                });
        config.routes.get("/hold", ctx -> hold(ctx, board));
    }

    private static void hold(Context ctx, RawBoard board) {
        var newer = board.newerThan(String.valueOf(ctx.queryParam("after")));
        ctx.future(
                () -> newer.thenAccept(text -> ctx.result(text).contentType("application/json")));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }
}
