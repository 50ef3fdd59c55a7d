package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Align;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Band;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Item;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Line;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Words;

import java.util.ArrayList;
import java.util.List;

/** The items of a line that is not printed yet, from the left edge of the print area. */
final class LineBeingSet {
    private static final int ITEMS_MAX = 200;

    private final List<Item> items = new ArrayList<>();
    private int x;
    private int widest;

    boolean empty() {
        return items.isEmpty();
    }

    /** Whether so many dots more pass the end of the area. */
    boolean passes(int dots, int area) {
        return !empty() && x + dots > area;
    }

    void character(char character, Look look, int spacing) {
        int step = look.widthDots() + spacing * look.wide();
        if (!items.isEmpty()
                && items.getLast() instanceof Words(int from, int steps, var text, var last)
                && steps == step
                && last.equals(look)
                && from + steps * text.length() == x) {
            items.set(items.size() - 1, new Words(from, step, text + character, look));
        } else if (items.size() < ITEMS_MAX) {
            items.add(new Words(x, step, String.valueOf(character), look));
        }
        moveTo(x + step);
    }

    void band(Bitmap bitmap, int across, int down) {
        var band = new Band(x, bitmap, across, down);
        if (items.size() < ITEMS_MAX) {
            items.add(band);
        }
        moveTo(x + band.widthDots());
    }

    void moveTo(int dots) {
        x = Math.max(0, dots);
        widest = Math.max(widest, x);
    }

    int x() {
        return x;
    }

    void clear() {
        items.clear();
        x = 0;
        widest = 0;
    }

    /** The line where it comes to stand; this is empty afterwards. */
    Line print(Align align, int left, int area, int spacing) {
        int shift = left + offset(align, area, widest);
        int tallest = items.stream().mapToInt(Item::heightDots).max().orElse(0);
        List<Item> placed = items.stream().map(item -> moved(item, shift)).toList();
        clear();
        return new Line(placed, align, Math.max(tallest, spacing));
    }

    static int offset(Align align, int area, int width) {
        int room = Math.max(0, area - width);
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }

    private static Item moved(Item item, int by) {
        return switch (item) {
            case Words(int x, int step, var text, var look) -> new Words(x + by, step, text, look);
            case Band(int x, var bitmap, int across, int down) ->
                    new Band(x + by, bitmap, across, down);
        };
    }
}
