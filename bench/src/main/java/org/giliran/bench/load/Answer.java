package org.giliran.bench.load;

import java.io.IOException;

/**
 * What came back over HTTP.
 *
 * @param head the header {@code Giliran-Head}; empty when there was none
 * @param body as Latin-1: enough for codes, numbers and versions, and cheap
 */
public record Answer(int status, String head, String body) {

    /**
     * The value of the first text field of that name in the JSON body.
     *
     * @throws IOException when there is none: the answer is not what it should be
     */
    public String text(String field) throws IOException {
        String mark = "\"" + field + "\":\"";
        int at = body.indexOf(mark);
        int end = at < 0 ? -1 : body.indexOf('"', at + mark.length());
        if (end < 0) {
            throw new IOException("no '" + field + "' in the answer: " + body);
        }
        return body.substring(at + mark.length(), end);
    }
}
