package org.giliran.server.setup.link;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts.StaffEntry;

import java.util.List;

/** The map of a member of staff in a set-up file. */
final class Staff {
    private Staff() {}

    static StaffEntry entry(YamlItem item, List<String> services) {
        YamlMap map = item.map("id", "username", "name", "role", "skills");
        String username =
                map.text(
                        "username",
                        u -> u.matches("[a-z0-9._-]{1,32}"),
                        "1 to 32 of a-z, 0-9, '.', '_' and '-'");
        String role =
                map.text(
                        "role",
                        List.of("STAFF", "SUPERVISOR", "ADMIN")::contains,
                        "STAFF, SUPERVISOR or ADMIN");
        return new StaffEntry(
                Codes.of(map, "id"),
                username,
                map.text("name", YamlItem::isName, YamlItem.NAME, username),
                role.isEmpty() ? Role.STAFF : Role.valueOf(role),
                map.codes("skills", services, "service"));
    }
}
