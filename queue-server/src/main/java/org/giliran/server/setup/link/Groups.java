package org.giliran.server.setup.link;

import org.giliran.server.catalogue.ServiceGroup;
import org.giliran.server.catalogue.SetUp;

import java.util.List;

/** Every group of services has one: a tile that leads nowhere helps nobody. */
record Groups(YamlMap file, SetUp setUp) {

    void check() {
        List<ServiceGroup> groups = setUp.groups();
        for (int i = 0; i < groups.size(); i++) {
            String code = groups.get(i).code();
            if (!code.isEmpty()
                    && setUp.services().stream().noneMatch(s -> s.group().equals(code))) {
                file.problemOfEntry(
                        "groups", i, "code", "expected a service of group '%s'".formatted(code));
            }
        }
    }
}
