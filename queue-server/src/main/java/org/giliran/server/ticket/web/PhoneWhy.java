package org.giliran.server.ticket.web;

import org.giliran.api.ticket.WhyStatus;
import org.giliran.api.ticket.WhyStatus.Before;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Why it is one's turn, or not yet, in HTML: asked for, for most people never read it. */
record PhoneWhy(WhyStatus why, PhoneWords words) {

    String html() {
        return call(why.call())
                + passed(why.passed())
                + (why.state() == org.giliran.api.ticket.TicketState.WAITING ? before() : "")
                + titled("rules", words.name(why.rules()));
    }

    private String call(WhyStatus.@Nullable Call call) {
        return call == null ? "" : titled("call", words.name(call.text()));
    }

    private String passed(WhyStatus.@Nullable Passed passed) {
        return passed == null
                ? ""
                : titled("passed", words.name(passed.text())) + list(passed.by());
    }

    private String before() {
        return why.before().isEmpty()
                ? "<p>%s</p>\n".formatted(words.say("phone.why.none"))
                : "<h3>%s</h3>\n%s".formatted(words.say("phone.why.before"), list(why.before()));
    }

    private String titled(String key, String text) {
        return "<h3>%s</h3>\n<p data-testid=\"why-%s\">%s</p>\n"
                .formatted(words.say("phone.why." + key), key, text);
    }

    private String list(List<Before> entries) {
        return entries.stream()
                .map(
                        e ->
                                "<li data-testid=\"rule-%s\">%s</li>\n"
                                        .formatted(e.rule(), words.name(e.text())))
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }
}
