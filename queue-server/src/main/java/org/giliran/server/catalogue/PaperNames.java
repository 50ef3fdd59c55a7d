package org.giliran.server.catalogue;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Which names a ticket printer has no letters for. Kiosks print with code page 858: Latin letters,
 * with the marks that it has or without them. Each other letter is printed as a question mark.
 */
public final class PaperNames {
    private PaperNames() {}

    /**
     * A name that visitors cannot read on their tickets.
     *
     * @param field where it stands in the set-up, such as {@code services[2].name.id}
     */
    public record Unprintable(String field, String name) {}

    /** Those among the names that stand on tickets: the hall's and the services'. */
    public static List<Unprintable> unprintable(SetUp setUp) {
        var found = new ArrayList<Unprintable>();
        add("hall.name", setUp.hall().name(), found);
        for (int i = 0; i < setUp.services().size(); i++) {
            add("services[" + i + "].name", setUp.services().get(i).name(), found);
        }
        return found;
    }

    private static void add(String field, Name name, List<Unprintable> found) {
        if (!isPrintable(name.id())) {
            found.add(new Unprintable(field + ".id", name.id()));
        }
        if (!isPrintable(name.en())) {
            found.add(new Unprintable(field + ".en", name.en()));
        }
    }

    private static boolean isPrintable(String name) {
        return name.codePoints().allMatch(PaperNames::isPrintable);
    }

    private static boolean isPrintable(int codePoint) {
        boolean picture = Character.isSupplementaryCodePoint(codePoint);
        boolean letter = Character.isLetter(codePoint);
        boolean latin = UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
        return !picture && (!letter || latin || isSign(codePoint));
    }

    /** Letters of no script, such as the modifier apostrophe, are printed as a typist's. */
    private static boolean isSign(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.COMMON;
    }
}
