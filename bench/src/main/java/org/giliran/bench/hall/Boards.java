package org.giliran.bench.hall;

import org.giliran.bench.load.Answer;
import org.giliran.bench.load.Request;
import org.giliran.bench.load.Walls;

import java.io.IOException;

/** The board of the hall, as its walls ask for it. */
final class Boards {
    private static final String BOARD = "/board?zone=utama";

    private Boards() {}

    /** Asks for it once. */
    static Answer read(ServerProcess server, HallFolder folder) throws IOException {
        try (var client = new Client(server, folder.display())) {
            Answer answer = client.connection().send(client.read(BOARD));
            if (answer.status() != 200) {
                throw new IOException("the board was answered " + answer.status());
            }
            return answer;
        }
    }

    /** So many walls that watch it. */
    static Walls walls(int count, ServerProcess server, HallFolder folder) throws IOException {
        String headers = "Authorization: Bearer " + folder.display() + "\r\n";
        String board = "/api/halls/" + HallFolder.HALL + BOARD;
        return Walls.open(
                count,
                server.port(),
                version ->
                        Request.get(
                                version.isEmpty()
                                        ? board
                                        : board + "&after=" + version + "&wait=30",
                                headers));
    }
}
