package org.giliran.server.board.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Role;
import org.giliran.server.account.web.Access;
import org.giliran.server.platform.Gate;

import java.util.List;

/** Who works here, for a supervisor who opens a counter in somebody's name. */
public record StaffRoutes(Gate gate) {
    /** Everybody of the set-up who can stand behind a counter. */
    private record Staff(List<Member> staff) {}

    private record Member(String id, String name, Role role, List<String> skills) {}

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/staff", this::staff);
    }

    private void staff(Context ctx) {
        gate.enter(ctx, Access.SUPERVISORS);
        var members =
                gate.access().accounts().staff().stream()
                        .map(s -> new Member(s.id(), s.name(), s.role(), s.skills()))
                        .toList();
        ctx.header("Cache-Control", "no-store").json(new Staff(members));
    }
}
