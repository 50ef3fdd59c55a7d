package org.giliran.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * One request as the bytes that are sent.
 *
 * @param headers whole lines, each with its line end; may be empty
 */
public record Request(String method, String path, String headers, String body) {

    /** A request that asks for something. */
    public static Request get(String path, String headers) {
        return new Request("GET", path, headers, "");
    }

    /** A request with a JSON body. */
    public static Request post(String path, String headers, String json) {
        return new Request("POST", path, headers + "Content-Type: application/json\r\n", json);
    }

    byte[] bytes(int port) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n";
        String text =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\n"
                        + headers
                        + length
                        + "\r\n"
                        + body;
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
