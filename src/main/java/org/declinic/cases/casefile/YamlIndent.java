package org.declinic.cases.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a line begins that stands below others, and where it would have to. */
final class YamlIndent {

    private YamlIndent() {}

    /** A line that begins in another column than those above it, which are given with the nearest first. */
    static Optional<YamlSlip> slip(YamlLine line, List<YamlLine> above) {
        int column = column(line);
        YamlLine best = null;
        int least = Integer.MAX_VALUE;
        for (YamlLine each : above) {
            boolean isOpen = Math.min(column(each), each.begin()) < least;
            if (isOpen && fits(line, each) && (best == null || away(each, line) < away(best, line))) {
                best = each;
            }
            least = Math.min(least, column(each));
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean isNext = !line.isItem()
                && above.stream()
                        .anyMatch(each ->
                                each.isItem() && column(each) == column && Objects.equals(each.key(), line.key()));
        if (isNext) {
            return Optional.of(new YamlSlip(
                    line.number(),
                    column,
                    "no dash begins this",
                    "write - " + line.text().strip()));
        }
        String below = line.isItem() ? "the dash above" : "'" + best.key() + "'";
        return Optional.of(new YamlSlip(
                line.number(),
                column,
                "this line is not indented as those that it belongs to",
                "begin it in column " + place(best, line) + ", below " + below));
    }

    private static boolean fits(YamlLine line, YamlLine above) {
        return line.isItem() ? above.isItem() : above.key() != null;
    }

    private static int away(YamlLine above, YamlLine line) {
        return Math.abs(place(above, line) - column(line));
    }

    private static int place(YamlLine above, YamlLine line) {
        return line.isItem() ? column(above) : above.begin();
    }

    private static int column(YamlLine line) {
        return line.text().length() - line.text().stripLeading().length() + 1;
    }
}
