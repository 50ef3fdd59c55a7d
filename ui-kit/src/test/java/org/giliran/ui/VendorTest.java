package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Files of others are what {@code VENDOR.md} says they are. */
class VendorTest {
    private static final Path VENDOR = Path.of("src/main/resources/ui/vendor");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` .*`([0-9a-f]{64})` \\|$", Pattern.MULTILINE);

    @Test
    void everyVendoredFileIsListedWithItsHash() throws Exception {
        assertEquals(listed(), present());
    }

    @Test
    void noVendoredModuleAsksForASourceMap() throws IOException {
        for (String name : listed().keySet()) {
            if (name.endsWith(".mjs")) {
                assertFalse(
                        Files.readString(VENDOR.resolve(name)).contains("sourceMappingURL"), name);
            }
        }
    }

    private static Map<String, String> listed() throws IOException {
        var hashes = new TreeMap<String, String>();
        ROW.matcher(Files.readString(VENDOR.resolve("VENDOR.md")))
                .results()
                .forEach(row -> hashes.put(row.group(1), row.group(2)));
        return hashes;
    }

    private static Map<String, String> present() throws IOException, NoSuchAlgorithmException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.list(VENDOR)) {
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(f -> !f.endsWith("VENDOR.md"))
                            .toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
