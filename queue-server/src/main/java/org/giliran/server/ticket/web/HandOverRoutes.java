package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.device.DeviceKind;
import org.giliran.api.device.GrantSeries;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOver;
import org.giliran.api.device.HandOverAnswer;
import org.giliran.program.ProblemException;
import org.giliran.server.device.DeviceId;
import org.giliran.server.device.web.Devices;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Series;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Refusals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** HTTP face of kiosks that give tickets without the server, for each kiosk itself alone. */
public record HandOverRoutes(Gate gate, SeriesKeys keys, Devices devices) {
    private static final String KIOSK = "/api/halls/{hall}/kiosks/{kiosk}";
    private static final Set<Role> KIOSKS = Set.of(Role.KIOSK);

    public void addTo(RoutesConfig routes) {
        routes.post(KIOSK + "/series", this::grant);
        routes.post(KIOSK + "/hand-over", this::handOver);
    }

    private Hall hall() {
        return gate.hall();
    }

    static void requireSelf(Context ctx, String who) {
        if (!ctx.pathParam("kiosk").equals(who)) {
            throw new ProblemException(403, "OTHER_DEVICE", "this token is that of another device");
        }
    }

    private void grant(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, KIOSKS, GrantSeries.class);
        requireSelf(ctx, entered.who().id());
        String installation = entered.body().installation();
        hall().submit(
                        new HallCommand.GrantSeries(entered.who().id(), installation),
                        entered.origin());
        Series series = hall().day().series().get(installation);
        ctx.json(new GrantedSeries(series.letter(), keys.of(hall().code(), series.letter())));
    }

    /**
     * Each item is a command of its own, and the desk writes what waits together. Answered when all
     * that is acknowledged is durable; at what cannot be taken it ends.
     */
    private void handOver(Context ctx) throws BadMessage {
        var entered = gate.longCommand(ctx, KIOSKS, HandOver.class);
        String kiosk = entered.who().id();
        requireSelf(ctx, kiosk);
        HandOver body = entered.body();
        var handed = new HandedOver(body.requests(), hall().submitInOrder(commands(kiosk, body)));
        tellOfTwo(kiosk, handed);
        if (handed.refusal().isPresent()) {
            throw Refusals.problem(handed.refusal().get());
        }
        ctx.json(new HandOverAnswer(body.requests().get(handed.done() - 1).n()));
    }

    private List<Hall.Asked> commands(String kiosk, HandOver body) throws BadMessage {
        Optional<Series> series = hall().day().series().find(body.installation());
        var items = new HandedItems(hall().code(), series, keys);
        List<HallCommand.HandOver> commands = items.commands(kiosk, body);
        var asked = new ArrayList<Hall.Asked>();
        for (int i = 0; i < commands.size(); i++) {
            var origin = new Origin(kiosk, body.requests().get(i).key(), "");
            asked.add(new Hall.Asked(commands.get(i), origin));
        }
        return asked;
    }

    private void tellOfTwo(String kiosk, HandedOver handed) {
        if (handed.isOfTwo()) {
            var device = new DeviceId(DeviceKind.KIOSK, kiosk);
            devices.usedTwice(device, handed.numbersOfTwo());
        }
    }
}
