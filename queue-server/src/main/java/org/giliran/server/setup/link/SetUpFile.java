package org.giliran.server.setup.link;

import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.setup.link.SetUpProblems.Collector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A set-up file in YAML 1.2: what the journal keeps, and the staff, who are kept apart. */
public record SetUpFile(SetUp setUp, List<StaffEntry> staff) {
    /** Files of halls have a few kilobytes. */
    private static final int MOST_BYTES = 1 << 20;

    public SetUpFile {
        staff = List.copyOf(staff);
    }

    /**
     * Reads and checks a file.
     *
     * @throws SetUpProblems with the line, the field and what was expected, for everything that is
     *     wrong
     */
    public static SetUpFile read(Path path) throws IOException, SetUpProblems {
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException(path + " is larger than any set-up file");
        }
        var problems = new Collector();
        String yaml = SetUpText.of(Files.readAllBytes(path), problems);
        problems.throwIfAny();
        return parse(yaml);
    }

    /** Reads and checks the text of a file; see {@link #read}. */
    public static SetUpFile parse(String yaml) throws SetUpProblems {
        var problems = new Collector();
        var root = YamlTree.compose(yaml, problems);
        SetUpFile file =
                WholeFile.read(YamlMap.of(root.orElse(null), "", problems, WholeFile.KEYS));
        problems.throwIfAny();
        return file;
    }
}
