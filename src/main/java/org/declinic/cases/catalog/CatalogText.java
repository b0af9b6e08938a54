package org.declinic.cases.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.declinic.cases.catalog.Catalog.Entry;
import org.declinic.cases.catalog.Catalog.Origin;
import org.declinic.cases.catalog.Codes.Code;
import org.declinic.cases.catalog.Codes.Stale;
import org.declinic.cases.report.Paragraph;

/** A catalog as a table, for people and for Markdown. */
public final class CatalogText {

    private static final int MOST_CODES = 5;

    private CatalogText() {}

    /**
     * A table of 80 columns.
     *
     * @param catalog what to show
     * @return lines of text
     */
    public static String table(Catalog catalog) {
        StringBuilder text = new StringBuilder();
        section("Causes", catalog.causes(), text);
        section("Remedies", catalog.remedies(), text);
        return text.append("Rules ").append(catalog.rules()).append('\n').toString();
    }

    private static void section(String heading, List<Entry> entries, StringBuilder text) {
        text.append(heading).append('\n');
        for (Entry entry : entries) {
            text.append('\n').append(Paragraph.of("  ", entry.code() + ": " + entry.title()));
            for (Origin origin : entry.rules()) {
                String lead = String.format(Locale.ROOT, "    %-5s", certainty(origin));
                text.append(Paragraph.of(lead, origin.rule()));
                String source = origin.source() == null ? "" : " (source: " + origin.source() + ")";
                text.append(Paragraph.of(" ".repeat(lead.length()), origin.file() + ":" + origin.line() + source));
            }
            if (!entry.codes().isEmpty()) {
                text.append(Paragraph.of("    codes ", inShort(entry.codes())));
            }
        }
        text.append('\n');
    }

    private static String inShort(List<Code> codes) {
        String first = codes.stream().limit(MOST_CODES).map(Code::code).collect(Collectors.joining(", "));
        int others = codes.size() - MOST_CODES;
        return others > 0 ? first + " and " + others + " more" : first;
    }

    /**
     * Rows of tables that may not be true any more.
     *
     * @param stale the rows
     * @return a line for each
     */
    public static String stale(List<Stale> stale) {
        return stale.stream()
                .map(row -> row.row() + ": " + row.code() + ": " + row.why() + "\n")
                .collect(Collectors.joining(
                        "", "", stale.size() + (stale.size() == 1 ? " row" : " rows") + " to look at\n"));
    }

    /**
     * Two Markdown tables.
     *
     * @param catalog what to show
     * @return Markdown
     */
    public static String markdown(Catalog catalog) {
        StringBuilder text =
                new StringBuilder("# Causes\n\n| cause | rule | certainty | source |\n|---|---|---|---|\n");
        rows(catalog.causes(), true, text);
        text.append("\n# Remedies\n\n| remedy | rule | source |\n|---|---|---|\n");
        rows(catalog.remedies(), false, text);
        return text.toString();
    }

    private static void rows(List<Entry> entries, boolean withCertainty, StringBuilder text) {
        for (Entry entry : entries) {
            for (Origin origin : entry.rules()) {
                text.append("| `").append(entry.code()).append("` ").append(cell(entry.title()));
                text.append(" | ").append(cell(origin.rule()));
                text.append(" (`")
                        .append(origin.file())
                        .append(':')
                        .append(origin.line())
                        .append("`)");
                text.append(withCertainty ? " | " + certainty(origin) : "");
                text.append(" | ")
                        .append(cell(Objects.toString(origin.source(), "")))
                        .append(" |\n");
            }
        }
    }

    private static String certainty(Origin origin) {
        return origin.certainty() == null ? "" : origin.certainty().toPlainString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
