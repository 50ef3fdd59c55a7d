package org.giliran.program;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.giliran.api.Wire;

import java.nio.ByteBuffer;

/**
 * Answers what Jetty refuses before any route sees it (a broken request line, too long a header)
 * with a problem document.
 */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        response.setStatus(status);
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE));
        response.getHeaders().put(new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));
        response.getHeaders().put(new HttpField("X-Content-Type-Options", "nosniff"));
        response.getHeaders().put(new HttpField(HttpHeader.CONNECTION, "close"));
        byte[] body = Wire.write(Problems.ofStatus(status));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
