package org.giliran.kiosk.simple;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The look of the pages of an old panel: blocks and lines only, no grid, no variables, nothing that
 * moves. Millimetres become shares of the panel's width, which every browser knows.
 */
public final class SimpleStyle {
    /** A wide panel has room for three services beside each other. */
    private static final int WIDE_FROM_MM = 260;

    private static final Pattern MM = Pattern.compile("([0-9.]+)mm");

    private SimpleStyle() {}

    private static final String LARGE =
            """
            body { font-size: 7.2mm; }
            h2 { font-size: 9.6mm; }
            .touch { font-size: 8.2mm; }
            .tools .touch, .foot .touch { font-size: 6.6mm; }
            .touch small, .closed small { font-size: 6.4mm; }
            .main p { font-size: 8.6mm; }
            """;

    /**
     * A low panel has four beside each other, so that who comes first is asked without scrolling.
     */
    private static final String LOW =
            """
            @media (max-height: 540px) {
              .main .choice, .closed { width: 24%; margin: 1mm 0.3%; padding: 0 1mm; }
            }
            """;

    /** The sheet for a panel of that width. */
    public static String css(int panelWidthMm, boolean large) {
        return """
        * { box-sizing: border-box; }
        body { margin: 0; background: #f6f0e4; color: #15232b; font: 5.6mm/1.25 sans-serif; }
        h1, h2, p, ul { margin: 0; }
        h1 { font-size: 5.6mm; }
        h2 { font-size: 8mm; padding: 1mm 0; }
        .head, .foot, .main { overflow: hidden; padding: 2mm 3mm; }
        .head { background: #fffcf5; border-bottom: 0.8mm solid #07504c; }
        .head h1 { float: left; width: 45%; padding-top: 3mm; }
        .tools { float: right; text-align: right; }
        .touch { display: inline-block; vertical-align: top; min-width: 88px; min-height: 88px; margin: 1mm;
          padding: 0 3mm; border: 0.5mm solid #07504c; border-radius: 3mm; background: #fffcf5; color: #15232b;
          font: bold 6.4mm/1.2 sans-serif; text-align: center; text-decoration: none; }
        .touch:before { content: ""; display: inline-block; width: 0; height: 20mm; min-height: 80px; vertical-align: middle; }
        .touch span { display: inline-block; max-width: 99%; vertical-align: middle; }
        .touch small, .closed small { display: block; font-weight: normal; font-size: 5mm; }
        .touch:active, .on { background: #ffb81c; color: #15232b; }
        .tools .touch, .foot .touch { font-size: 5.6mm; }
        .main .choice, .closed { width: COLUMN%; margin: 1mm 0.5%; }
        .closed { display: inline-block; vertical-align: top; min-height: 88px; padding: 3mm 4mm;
          border: 0.5mm dashed #857d6c; color: #3b4953; text-align: center; }
        .first { background: #07504c; color: #fffcf5; }
        .note { padding: 2mm 3mm; background: #ffe9b3; font-weight: bold; }
        .main { text-align: center; }
        .main p { font-size: 7mm; padding: 1mm 0; }
        .leave { padding: 3mm; border: 2mm solid #851a10; background: #fbe1d8; }
        .stands h2 { font-size: 12mm; }
        .main .number { font-size: 30mm; padding: 0; font-weight: bold; line-height: 1.1; }
        form { display: inline; }
        """
                .concat(large ? LARGE : "")
                .concat(panelWidthMm >= WIDE_FROM_MM && !large ? LOW : "")
                .replace("COLUMN", panelWidthMm >= WIDE_FROM_MM ? "32" : "48")
                .transform(css -> inShares(css, panelWidthMm));
    }

    private static String inShares(String css, int panelWidthMm) {
        return MM.matcher(css)
                .replaceAll(
                        mm ->
                                String.format(
                                        Locale.ROOT,
                                        "%.3fvw",
                                        Double.parseDouble(mm.group(1)) * 100 / panelWidthMm));
    }
}
