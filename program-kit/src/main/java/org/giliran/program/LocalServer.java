package org.giliran.program;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinLogger;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A web server on 127.0.0.1: one virtual thread per request, JSON as {@link org.giliran.api.Wire}
 * writes it, problem documents for every failure, security headers on every answer.
 */
public final class LocalServer implements AutoCloseable {
    /**
     * Connections the system may queue: with Jetty's default a burst of 1,000 polls took 5 to 8 s,
     * with this 0.4 s.
     */
    private static final int ACCEPT_QUEUE = 1024;

    /** Time for requests in work to end, after the held polls were answered. */
    private static final int STOP_MILLIS = 3_000;

    /**
     * When stopping, kept-alive connections without a request are closed after this; Jetty's
     * default is a second.
     */
    private static final int IDLE_CLOSE_MILLIS = 100;

    /**
     * Time for the answers of held polls and requests in work to be written. Jetty itself would
     * close a connection that is slow to get its answer, once it stops.
     */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /**
     * When stopping, a request whose bytes do not all come within this is not waited for: nothing
     * of it is done.
     */
    private static final Duration BODY_WITHIN = Duration.ofMillis(250);

    /** Asked for by a browser that opens a picture by itself; pages name an icon of their own. */
    private static final String ICON = "/favicon.ico";

    private final Javalin app;
    private final InFlight inFlight = new InFlight();
    private final Settings settings;
    private final Connections connections;

    /**
     * What differs between programs.
     *
     * @param port 0 for any that is free
     * @param folders files of the class path that anybody may read
     * @param contentSecurityPolicy sent with every answer
     * @param otherHosts names, lower case and without port, under which the program is reached
     *     beside those of this computer
     * @param beforeStop closed first when the server stops: they hold polls
     * @param connections how many there may be, and how slow
     */
    public record Settings(
            int port,
            List<Folder> folders,
            String contentSecurityPolicy,
            Set<String> otherHosts,
            List<? extends AutoCloseable> beforeStop,
            ConnectionLimits connections) {
        public Settings {
            folders = List.copyOf(folders);
            otherHosts = Set.copyOf(otherHosts);
            beforeStop = List.copyOf(beforeStop);
        }

        /** With as many connections as a hall can need. */
        public Settings(
                int port,
                List<Folder> folders,
                String contentSecurityPolicy,
                Set<String> otherHosts,
                List<? extends AutoCloseable> beforeStop) {
            this(
                    port,
                    folders,
                    contentSecurityPolicy,
                    otherHosts,
                    beforeStop,
                    ConnectionLimits.USUAL);
        }
    }

    /**
     * Files of the class path and where they appear.
     *
     * @param at the path on the server, e.g. {@code /ui}
     * @param classPath the folder on the class path, e.g. {@code ui}
     */
    public record Folder(String at, String classPath) {}

    private LocalServer(Settings settings, Consumer<RoutesConfig> routes) {
        this.settings = settings;
        this.connections = new Connections(settings.connections);
        this.app = Javalin.create(config -> configure(config, routes)).start();
        this.connections.begin();
    }

    /**
     * Starts a server.
     *
     * @param routes adds the program's own routes
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static LocalServer start(Settings settings, Consumer<RoutesConfig> routes) {
        JavalinLogger.startupInfo = false;
        return new LocalServer(settings, routes);
    }

    private void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jsonMapper(new WireJson());
        config.jetty.modifyServer(server -> prepare(server));
        config.jetty.addConnector((server, http) -> connector(server, http));
        settings.folders.forEach(folder -> addFolder(config, folder));
        var local = new LocalOnly(hosts(settings));
        config.requestLogger.http((_, _) -> inFlight.end());
        config.routes.before(ctx -> begin(ctx, local)); // one handler: each costs a microsecond
        Problems.addTo(config.routes);
        config.routes.get(ICON, ctx -> ctx.status(HttpStatus.NO_CONTENT));
        routes.accept(config.routes);
        config.routes.after(Leftovers::read);
    }

    private void begin(Context ctx, LocalOnly local) {
        inFlight.begin();
        Headers.add(ctx, settings.contentSecurityPolicy);
        local.check(ctx);
    }

    private static void prepare(Server server) {
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(new PlainErrors());
    }

    private static Set<String> hosts(Settings settings) {
        Set<String> hosts = new HashSet<>(LocalOnly.LOOPBACK);
        hosts.addAll(settings.otherHosts);
        return hosts;
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.addCustomizer(connections);
        http.setHeaderCacheSize(0); // with it each connection keeps some 75 KB more
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(settings.port);
        connector.addBean(connections);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setShutdownIdleTimeout(IDLE_CLOSE_MILLIS);
        return connector;
    }

    private static void addFolder(JavalinConfig config, Folder folder) {
        config.staticFiles.add(
                files -> {
                    files.hostedPath = folder.at;
                    files.directory = folder.classPath;
                    files.location = Location.CLASSPATH;
                    files.headers = Map.of("Cache-Control", "no-cache");
                    files.mimeTypes.add("audio/ogg", "opus");
                    files.mimeTypes.add("application/manifest+json", "webmanifest");
                });
    }

    /** The port it listens on. */
    public int port() {
        return app.port();
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** How many connections are open. */
    int connections() {
        return connections.size();
    }

    /** Answers the held polls, lets requests in work end, then gives the port back. */
    @Override
    public void close() {
        settings.beforeStop.forEach(Closing::quietly);
        inFlight.awaitNone(BODY_WITHIN);
        connections.closeUnfinished();
        inFlight.awaitNone(ANSWER_WITHIN);
        app.stop();
        connections.close();
    }
}
