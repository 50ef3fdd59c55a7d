package org.giliran.hardware.printer.escpos.decode;

/**
 * How long each ESC/POS command is: the tables of the ESC/POS guide 10.01, with the commands that
 * other programs send and this one does not understand, so that they are passed over as a whole.
 */
final class CommandShape {
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int DLE = 0x10;
    private static final int NUL = 0;

    /** Of GS ( L, function 112: m fn a bx by c xL xH yL yH. */
    static final int IMAGE_HEAD = 10;

    private CommandShape() {}

    /** What the decoder does next with a command of which it has read the head. */
    sealed interface Next {}

    /** Read one more byte into the head, then ask again. */
    record More() implements Next {}

    /** The command is complete. */
    record Complete() implements Next {}

    /** Pass over so many bytes; then the command is complete. */
    record Rest(long bytes) implements Next {}

    /** Keep so many bytes as the command's data; then it is complete. */
    record Data(long bytes) implements Next {}

    /** Pass over so many bytes, then read one more into the head and ask again. */
    record Gap(long bytes) implements Next {}

    private static final More MORE = new More();
    private static final Complete COMPLETE = new Complete();

    /** Whether a byte begins a command of more than one byte. */
    static boolean opens(int octet) {
        return octet == ESC || octet == FS || octet == GS || octet == DLE;
    }

    static Next next(Octets head) {
        if (head.size() < 2) {
            return MORE;
        }
        return switch (head.at(0)) {
            case ESC -> escape(head);
            case FS -> fileSeparator(head);
            case GS -> groupSeparator(head);
            default -> dataLink(head);
        };
    }

    private static Next escape(Octets head) {
        return switch (head.at(1)) {
            case '2', '<', '@', 'L', 'S', 'i', 'm', 'v', 0x0C -> COMPLETE;
            case ' ', '!', '%', '-', '3', '=', '?', 'A', 'E', 'G', 'J', 'K', 'M', 'R' ->
                    fixed(head, 1);
            case 'T', 'U', 'V', 'a', 'd', 'e', 'r', 't', 'u', '{' -> fixed(head, 1);
            case '$', '\\', 'B', 'c', 'f' -> fixed(head, 2);
            case 'p' -> fixed(head, 3);
            case 'W' -> fixed(head, 8);
            case 'D' -> untilNul(head, 2);
            case '*' -> columns(head);
            case '&' -> characters(head);
            case '(' -> counted(head, 3);
            default -> COMPLETE;
        };
    }

    private static Next fileSeparator(Octets head) {
        return switch (head.at(1)) {
            case '!', '-', 'C', 'W' -> fixed(head, 1);
            case 'S', 'p', '?' -> fixed(head, 2);
            case '2' -> head.size() < 4 ? MORE : new Rest(72);
            case '(' -> counted(head, 3);
            case 'q' -> logos(head);
            case 'g' -> memory(head);
            default -> COMPLETE;
        };
    }

    private static Next groupSeparator(Octets head) {
        return switch (head.at(1)) {
            case ':', 'c' -> COMPLETE;
            case '!', '/', 'B', 'E', 'H', 'I', 'T', 'a', 'b', 'f', 'h', 'j', 'r', 'w' ->
                    fixed(head, 1);
            case '$', 'L', 'P', 'W', '\\' -> fixed(head, 2);
            case '^', 'z' -> fixed(head, 3);
            case 'g' -> fixed(head, 4);
            case 'V' -> head.size() < 3 ? MORE : fixed(head, head.at(2) >= 65 ? 2 : 1);
            case 'C' -> counter(head);
            case '(' -> counted(head, 3);
            case '8' -> longCounted(head);
            case '*' -> head.size() < 4 ? MORE : new Rest(8L * head.at(2) * head.at(3));
            case 'v' -> head.size() < 8 ? MORE : new Data(raster(head));
            case 'Q' -> head.size() < 8 ? MORE : new Rest(raster(head));
            case 'k' -> barcode(head);
            default -> COMPLETE;
        };
    }

    private static Next dataLink(Octets head) {
        return switch (head.at(1)) {
            case 0x04 -> head.size() < 3 ? MORE : statusQuestion(head);
            case 0x05 -> fixed(head, 1);
            case 0x14 -> request(head);
            default -> COMPLETE;
        };
    }

    /** DLE EOT 7, 8 and 18 have one more byte. */
    private static Next statusQuestion(Octets head) {
        int which = head.at(2);
        return fixed(head, which == 7 || which == 8 || which == 18 ? 2 : 1);
    }

    /** DLE DC4: two bytes after the function; one for a status, seven to clear. */
    private static Next request(Octets head) {
        if (head.size() < 3) {
            return MORE;
        }
        return switch (head.at(2)) {
            case 7 -> fixed(head, 2);
            case 8 -> fixed(head, 8);
            default -> fixed(head, 3);
        };
    }

    /** {@code count} bytes after the command's two. */
    private static Next fixed(Octets head, int count) {
        return head.size() < 2 + count ? MORE : COMPLETE;
    }

    private static Next untilNul(Octets head, int from) {
        boolean ended = head.size() > from && head.last() == NUL;
        return ended || head.full() ? COMPLETE : MORE;
    }

    /**
     * GS ( x, ESC ( x, FS ( x: a length of two bytes after the letter. Data is kept for codes and
     * images.
     */
    private static Next counted(Octets head, int at) {
        if (head.size() < at + 2) {
            return MORE;
        }
        int count = head.word(at);
        if (head.at(0) == GS && head.at(2) == 'L') {
            return graphics(head, at + 2, count);
        }
        return head.at(0) == GS && head.at(2) == 'k' ? new Data(count) : new Rest(count);
    }

    /** GS 8 L: as GS ( L, with a length of four bytes. */
    private static Next longCounted(Octets head) {
        return head.size() < 7
                ? MORE
                : graphics(head, 7, head.word(3) + ((long) head.word(5) << 16));
    }

    /** The function and the size of an image belong to the head; its dots are kept. */
    private static Next graphics(Octets head, int from, long count) {
        if (count < IMAGE_HEAD) {
            return new Data(count);
        }
        return head.size() < from + IMAGE_HEAD ? MORE : new Data(count - IMAGE_HEAD);
    }

    /** GS v 0 m xL xH yL yH: bytes across times dots down. */
    private static long raster(Octets head) {
        return (long) head.word(4) * head.word(6);
    }

    /** ESC * m nL nH: columns of one byte, or of three in the 24-dot modes. */
    private static Next columns(Octets head) {
        return head.size() < 5 ? MORE : new Data((head.at(2) < 32 ? 1L : 3L) * head.word(3));
    }

    /** GS k: forms 0 to 6 end with a NUL, forms from 65 have a length. */
    private static Next barcode(Octets head) {
        if (head.size() < 4) {
            return MORE;
        }
        return head.at(2) < 65 ? untilNul(head, 3) : new Data(head.at(3));
    }

    /** ESC &amp; y c1 c2, then for each character its width and width times height bytes. */
    private static Next characters(Octets head) {
        if (head.size() < 6) {
            return head.size() == 5 && head.at(4) < head.at(3) ? COMPLETE : MORE;
        }
        int count = head.at(4) - head.at(3) + 1;
        long bytes = (long) head.at(2) * head.last();
        boolean isLast = head.size() - 5 >= count || head.full();
        return isLast ? new Rest(bytes) : new Gap(bytes);
    }

    /** FS q n, then for each logo four bytes of size and across times down times eight bytes. */
    private static Next logos(Octets head) {
        int sizes = head.size() - 3;
        if (head.full() || (sizes == 0 && head.at(2) == 0)) {
            return COMPLETE;
        }
        if (sizes <= 0 || sizes % 4 != 0) {
            return MORE;
        }
        long bytes = 8L * head.word(head.size() - 4) * head.word(head.size() - 2);
        return sizes / 4 >= head.at(2) ? new Rest(bytes) : new Gap(bytes);
    }

    /** FS g 1 m a a a a nL nH data; FS g 2 likewise without data. */
    private static Next memory(Octets head) {
        if (head.size() < 10) {
            return MORE;
        }
        return new Rest(head.at(2) == '1' || head.at(2) == 1 ? head.word(8) : 0);
    }

    /**
     * GS C 0 n m; GS C 1 and six bytes; GS C 2 and two bytes; GS C ; five numbers, each with ';'.
     */
    private static Next counter(Octets head) {
        if (head.size() < 3) {
            return MORE;
        }
        return switch (head.at(2)) {
            case 0, '0' -> fixed(head, 3);
            case 1, '1' -> fixed(head, 7);
            case 2, '2' -> fixed(head, 3);
            case ';' -> head.count(';') >= 6 || head.full() ? COMPLETE : MORE;
            default -> COMPLETE;
        };
    }
}
