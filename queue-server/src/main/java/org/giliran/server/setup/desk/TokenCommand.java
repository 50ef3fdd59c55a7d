package org.giliran.server.setup.desk;

import org.giliran.api.Role;
import org.giliran.program.DeviceOptions;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.platform.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Makes a token for a kiosk or a display. */
@Command(
        name = "token",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:made",
            "1:the server is running, or the folder cannot be written",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        header = "Make a token for a device; the one before stops working.",
        description = {
            "",
            "The token is printed once and kept nowhere: put it into the device's token file. Stop"
                    + " the server first."
        })
public final class TokenCommand implements Callable<Integer> {
    private enum Kind {
        KIOSK,
        DISPLAY
    }

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the hall.")
    private Path data;

    @Parameters(index = "0", paramLabel = "KIND", description = "kiosk or display.")
    private Kind kind;

    @Parameters(index = "1", paramLabel = "CODE", description = "Code of the device in the set-up.")
    private String device;

    @Spec private CommandSpec spec;

    private TokenCommand() {}

    @Override
    public Integer call() throws IOException {
        String code = DeviceOptions.code("CODE", device);
        Role role =
                switch (kind) {
                    case KIOSK -> Role.KIOSK;
                    case DISPLAY -> Role.DISPLAY;
                };
        try (var _ = StoppedHalls.hold(data)) {
            Accounts accounts = Accounts.open(data, InstantSource.system());
            spec.commandLine().getOut().println(accounts.newDeviceToken(code, role));
        }
        return 0;
    }
}
