package org.giliran.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A cable of two ptys, held by socat; both ends are there when it has been made. */
record SerialLine(Process socat, Path near, Path far) implements AutoCloseable {

    static SerialLine in(Path folder) throws IOException {
        Path near = folder.resolve("near");
        Path far = folder.resolve("far");
        try {
            var socat =
                    new ProcessBuilder("socat", "-d", "-d", end(near), end(far))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var messages = socat.errorReader(StandardCharsets.UTF_8);
            for (String line = messages.readLine(); line != null; line = messages.readLine()) {
                if (line.contains("starting data transfer loop")) {
                    return new SerialLine(socat, near, far);
                }
            }
            throw new AssertionError("socat ended without a line");
        } catch (IOException e) {
            throw new AssertionError("socat is needed here: apt-get install socat", e);
        }
    }

    private static String end(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    @Override
    public void close() {
        socat.destroy();
        socat.onExit().join();
    }
}
