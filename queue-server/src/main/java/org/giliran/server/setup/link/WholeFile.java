package org.giliran.server.setup.link;

import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.ServiceGroup;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.Zone;

import java.util.List;

/** The grammar of a whole set-up file: its maps in the order in which they need each other. */
final class WholeFile {
    static final String[] KEYS = {
        "hall",
        "services",
        "groups",
        "priorityClasses",
        "zones",
        "counters",
        "kiosks",
        "displays",
        "staff",
        "callPolicy",
        "reasons",
        "opening",
        "rules"
    };

    private WholeFile() {}

    static SetUpFile read(YamlMap file) {
        Hall hall = Places.hall(file);
        var hours = new Hours(hall.dayStartsAt());
        OpeningHours opening = hours.ofHall(file);
        List<ServiceGroup> groups = file.list("groups", Services::group);
        List<String> groupCodes = groups.stream().map(ServiceGroup::code).toList();
        List<Service> services =
                file.list("services", item -> Services.service(item, hours, opening, groupCodes));
        List<PriorityClass> classes = file.list("priorityClasses", Services::priorityClass);
        List<Zone> zones = file.list("zones", Places::zone);
        List<String> serviceCodes = services.stream().map(Service::code).toList();
        List<String> zoneCodes = zones.stream().map(Zone::code).toList();
        List<Counter> counters =
                file.list("counters", item -> Places.counter(item, serviceCodes, zoneCodes));
        List<Kiosk> kiosks = file.list("kiosks", Places::kiosk);
        List<Display> displays = file.list("displays", item -> Places.display(item, zoneCodes));
        List<StaffEntry> staff = file.list("staff", item -> Staff.entry(item, serviceCodes));
        var setUp =
                new SetUp(
                        hall,
                        services,
                        classes,
                        zones,
                        counters,
                        kiosks,
                        displays,
                        Rules.callPolicy(file),
                        Rules.reasons(file),
                        opening,
                        Rules.tickets(file),
                        groups);
        var read = new SetUpFile(setUp, staff);
        new Uniqueness(file).check(read);
        new Journeys(file, setUp).check();
        new Neighbours(file, setUp).check();
        new Groups(file, setUp).check();
        return read;
    }
}
