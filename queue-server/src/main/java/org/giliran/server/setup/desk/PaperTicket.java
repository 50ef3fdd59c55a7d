package org.giliran.server.setup.desk;

import org.giliran.program.BadSetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody reads from a ticket's paper.
 *
 * @param fingerprint empty when he did not say
 */
record PaperTicket(String number, String fingerprint) {
    private static final String NUMBER = "[A-Z]{1,3}-\\d{3,7}";

    /** Crockford's base 32 with the letters that are easily taken for its digits. */
    private static final String FINGERPRINT = "[0-9A-TV-Z]{8}";

    /** Numbers, each with its fingerprint after it if that is to be compared. */
    static List<PaperTicket> read(List<String> words) {
        var papers = new ArrayList<PaperTicket>();
        for (String word : words) {
            String typed = word.toUpperCase(Locale.ROOT);
            if (typed.matches(NUMBER)) {
                papers.add(new PaperTicket(typed, ""));
            } else if (typed.matches(FINGERPRINT) && awaitsFingerprint(papers)) {
                String number = papers.removeLast().number();
                papers.add(new PaperTicket(number, asPrinted(typed)));
            } else {
                throw new BadSetting(
                        "what is on the paper",
                        word,
                        "a number such as A-017, and after it, if you like, its fingerprint of 8"
                                + " characters");
            }
        }
        return papers;
    }

    private static boolean awaitsFingerprint(List<PaperTicket> papers) {
        return !papers.isEmpty() && papers.getLast().fingerprint.isEmpty();
    }

    /** The letters O, I and L are on no paper: they were digits. */
    private static String asPrinted(String typed) {
        return typed.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    boolean saysFingerprint() {
        return !fingerprint.isEmpty();
    }
}
