package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** A kiosk whose plain pages are gone through as by a browser without a script. */
abstract class SimpleKiosk extends RunningKiosk {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    static final String PAGE_KEY = "0123456789abcdef-page";

    final HttpResponse<String> sendForm(String path, String form) throws Exception {
        return send(to(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }

    final String page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().length() < 20_000, "a page has no more than 20 KB");
        assertFalse(answer.body().contains("<script"), answer::body);
        return answer.body();
    }

    /** The page that a form leads to. */
    final String follow(HttpResponse<String> answer) throws Exception {
        assertEquals(303, answer.statusCode(), answer::body);
        return page(answer.headers().firstValue("Location").orElseThrow());
    }

    static String keyOf(String page) {
        var key = KEY.matcher(page);
        assertTrue(key.find(), page);
        return key.group(1);
    }

    final String take(String key) throws Exception {
        return follow(sendForm("/simple/ticket", "key=" + key + "&lang=id&service=ktp"));
    }

    static void assertShows(String text, String page) {
        assertTrue(page.contains(text), () -> text + " in " + page);
    }
}
