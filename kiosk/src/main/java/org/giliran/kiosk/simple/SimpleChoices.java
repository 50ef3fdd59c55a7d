package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.Group;
import org.giliran.api.board.KioskHome.Service;
import org.giliran.api.ticket.Estimate;
import org.giliran.kiosk.visit.KioskState;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inside of the first page, and of a group's: what is offered, and to whom first. */
record SimpleChoices(SimpleFrame frame, KioskHome home) {
    /** More choices than these are not chosen from but searched in. */
    private static final int MOST_AT_ONCE = 9;

    private Chosen chosen() {
        return frame.chosen();
    }

    private SimpleTexts texts() {
        return frame.texts();
    }

    private KioskState state() {
        return frame.state();
    }

    private String text(String key) {
        return escaped(texts().say(key));
    }

    String question() {
        boolean first = chosen().priority() != null;
        String key =
                first
                        ? "priority.chosen"
                        : chosen().group() != null ? "question.group" : "question";
        return "<h2 data-testid=\"question\">" + text(key) + "</h2>";
    }

    String choices() {
        String group = chosen().group();
        if (group != null) {
            return services(home.services().stream().filter(s -> group.equals(s.group())));
        }
        if (home.services().size() <= MOST_AT_ONCE || home.groups().isEmpty()) {
            return services(home.services().stream());
        }
        List<String> codes = home.groups().stream().map(Group::code).toList();
        String groups = home.groups().stream().map(this::offered).collect(Collectors.joining());
        return groups + services(home.services().stream().filter(s -> !codes.contains(s.group())));
    }

    /** As on the touch page: a group of one is that service, and one of none is left out. */
    private String offered(Group group) {
        List<Service> services =
                home.services().stream().filter(s -> group.code().equals(s.group())).toList();
        return services.size() > 1 ? group(group) : services(services.stream());
    }

    private String group(Group group) {
        String address = SimplePages.HOME + chosen().withGroup(group.code()).query();
        return frame.link("group-" + group.code(), address, texts().name(group.name()), "choice");
    }

    private String services(Stream<Service> services) {
        return services.map(this::service).collect(Collectors.joining());
    }

    private String service(Service service) {
        String name = escaped(service.prefix() + " · " + texts().name(service.name()));
        String facts = escaped(facts(service));
        if (!mayBeTaken(service)) {
            return "<div class=\"closed\">" + name + "<small>" + facts + "</small></div>";
        }
        return "<button class=\"touch choice\" name=\"service\" value=\"%s\" data-testid=\"service-%s\"><span>%s<small>%s</small></span></button>"
                .formatted(escaped(service.code()), escaped(service.code()), name, facts);
    }

    /** A number with a prefix of two letters has no room for the kiosk's own letter. */
    private boolean mayBeTaken(Service service) {
        boolean here = state().live() || (state().alone() && service.prefix().length() == 1);
        return service.open() && here;
    }

    private String facts(Service service) {
        if (!service.open()) {
            return closed(service);
        }
        if (!state().live()) {
            return texts().say(mayBeTaken(service) ? "alone.tile" : "alone.desk");
        }
        Estimate estimate = service.estimate();
        String wait = service.waiting() + " " + texts().say("waiting");
        return estimate == null
                ? wait
                : wait + " · " + texts().minutes(estimate.fromMinutes(), estimate.toMinutes());
    }

    private String closed(Service service) {
        var name = service.reasonName();
        String why =
                name == null
                        ? texts().say("closed")
                        : texts().say("closedWhy", "why", texts().name(name));
        Instant opens = service.opensAt();
        return opens == null
                ? why
                : why + " · " + texts().say("opensAt", "time", frame.time(opens));
    }

    String foot() {
        String back =
                chosen().group() == null
                        ? ""
                        : frame.link(
                                "back",
                                SimplePages.HOME + chosen().withGroup(null).query(),
                                texts().say("back"),
                                "");
        String classes =
                home.priorityClasses().stream().map(this::priority).collect(Collectors.joining());
        String ask = classes.isEmpty() ? "" : "<p class=\"ask\">" + text("priority.short") + "</p>";
        return "<div class=\"foot\">" + ask + classes + back + rate() + "</div>";
    }

    private String rate() {
        String address = "/simple/rate" + chosen().withGroup(null).query();
        return home.counters().isEmpty()
                ? ""
                : frame.link("rate", address, texts().say("rate"), "");
    }

    private String priority(KioskHome.PriorityClass one) {
        boolean on = one.code().equals(chosen().priority());
        String address = SimplePages.HOME + chosen().withPriority(on ? null : one.code()).query();
        return frame.link(
                "priority-" + one.code(), address, texts().name(one.name()), on ? "on" : "");
    }
}
