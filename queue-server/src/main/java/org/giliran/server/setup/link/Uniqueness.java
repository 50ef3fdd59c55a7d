package org.giliran.server.setup.link;

import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.ServiceGroup;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.Zone;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Every code stands once, and there is at least one of what no hall can do without. */
record Uniqueness(YamlMap file) {

    void check(SetUpFile read) {
        SetUp setUp = read.setUp();
        some("services", "service", setUp.services());
        some("zones", "zone", setUp.zones());
        some("counters", "counter", setUp.counters());
        unique("services", "code", setUp.services(), Service::code);
        unique("services", "prefix", setUp.services(), Service::prefix);
        unique("groups", "code", setUp.groups(), ServiceGroup::code);
        unique("priorityClasses", "code", setUp.priorityClasses(), PriorityClass::code);
        unique("zones", "code", setUp.zones(), Zone::code);
        unique("counters", "code", setUp.counters(), Counter::code);
        unique("kiosks", "code", setUp.kiosks(), Kiosk::code);
        unique("displays", "code", setUp.displays(), Display::code);
        unique("staff", "id", read.staff(), StaffEntry::id);
        unique("staff", "username", read.staff(), StaffEntry::username);
    }

    private void some(String list, String what, List<?> entries) {
        if (entries.isEmpty()) {
            file.problem(list, "expected at least one " + what);
        }
    }

    private <T> void unique(String list, String field, List<T> entries, Function<T, String> of) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            String value = of.apply(entries.get(i));
            Integer first = value.isEmpty() ? null : seen.putIfAbsent(value, i);
            if (first != null) {
                int line = file.lineOfEntry(list, first, field);
                file.problemOfEntry(list, i, field, twice(field, value, line));
            }
        }
    }

    private static String twice(String field, String value, int line) {
        return "expected every %s once; '%s' stands in line %d already"
                .formatted(field, value, line);
    }
}
