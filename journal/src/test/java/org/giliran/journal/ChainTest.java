package org.giliran.journal;

import static org.giliran.journal.Records.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class ChainTest {
    private static final Chain TWO = Chain.start().next(bytes("satu")).next(bytes("dua"));

    @Test
    void aChainBeginsWithNoRecordAndZeros() {
        assertEquals("0:0000000000000000", Chain.start().head());
        assertEquals("0".repeat(64), Chain.start().hex());
    }

    @Test
    void aHashCoversThePreviousHashTheNumberAndTheBytes() throws Exception {
        var first = sha256(new byte[32], new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, bytes("satu"));
        var second = sha256(first, new byte[] {0, 0, 0, 0, 0, 0, 0, 2}, bytes("dua"));

        assertEquals(2, TWO.seq());
        assertEquals("%064x".formatted(new BigInteger(1, second)), TWO.hex());
    }

    @Test
    void theSameRecordAtAnotherPlaceHasAnotherHash() {
        var once = Chain.start().next(bytes("satu"));
        assertNotEquals(once.hex(), once.next(bytes("satu")).hex());
    }

    @Test
    void aFingerprintIsTheFirstFortyBitsInCrockfordsBase32() {
        var bits = new BigInteger(TWO.hex().substring(0, 10), 16);
        var text = new StringBuilder();
        for (int shift = 35; shift >= 0; shift -= 5) {
            int five = bits.shiftRight(shift).mod(BigInteger.valueOf(32)).intValue();
            text.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(five));
        }
        assertEquals(text.toString(), TWO.fingerprint());
        assertEquals("ZZZZZZZZ", Chain.of(1, "f".repeat(64)).fingerprint());
    }

    @Test
    void aPositionRememberedAsTextIsTheSamePosition() {
        assertEquals(TWO, Chain.of(2, TWO.hex()));
        assertNotEquals(TWO, Chain.of(3, TWO.hex()));
        assertNotEquals(TWO, Chain.of(2, "0".repeat(64)));
    }

    @Test
    void textThatIsNoPositionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Chain.of(-1, "0".repeat(64)));
        assertThrows(IllegalArgumentException.class, () -> Chain.of(1, "0".repeat(63)));
        assertThrows(IllegalArgumentException.class, () -> Chain.of(1, "F".repeat(64)));
    }

    @Test
    void changingTheCopyOfAHashChangesNoChain() {
        TWO.hash()[0] ^= 1;
        assertEquals(TWO, Chain.of(2, TWO.hex()));
    }

    @Test
    void threadsThatHashAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        Callable<Chain> thousandRecords =
                () -> {
                    var chain = Chain.start();
                    for (int i = 0; i < 1000; i++) {
                        chain = chain.next(bytes("catatan " + i));
                    }
                    return chain;
                };
        var alone = thousandRecords.call();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var together :
                    threads.invokeAll(
                            List.of(
                                    thousandRecords,
                                    thousandRecords,
                                    thousandRecords,
                                    thousandRecords))) {
                assertEquals(alone, together.get());
            }
        }
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(Records.joined(parts));
    }
}
