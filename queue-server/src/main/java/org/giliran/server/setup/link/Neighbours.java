package org.giliran.server.setup.link;

import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.SetUp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every kiosk that another names as near is there, once, and is another one. */
record Neighbours(YamlMap file, SetUp setUp) {

    void check() {
        List<Kiosk> kiosks = setUp.kiosks();
        for (int i = 0; i < kiosks.size(); i++) {
            var seen = new HashSet<String>();
            for (String near : kiosks.get(i).near()) {
                int at = i;
                problem(kiosks.get(i), near, seen)
                        .ifPresent(p -> file.problemOfEntry("kiosks", at, "near", p));
            }
        }
    }

    private Optional<String> problem(Kiosk kiosk, String near, Set<String> seen) {
        if (near.equals(kiosk.code())) {
            return Optional.of("expected other kiosks; '%s' is this one".formatted(near));
        }
        if (!setUp.hasKiosk(near)) {
            return Optional.of("expected the code of a kiosk" + YamlItem.found(near));
        }
        return seen.add(near)
                ? Optional.empty()
                : Optional.of("expected every kiosk once; '%s' stands twice".formatted(near));
    }
}
