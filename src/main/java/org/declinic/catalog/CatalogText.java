package org.declinic.catalog;

import java.util.List;
import java.util.Objects;
import org.apache.commons.text.WordUtils;
import org.declinic.catalog.Catalog.Entry;
import org.declinic.catalog.Catalog.Origin;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** A catalog as a table, for people and for Markdown. */
public final class CatalogText {

    private static final int WIDTH = 76; // leaves room to indent what is wrapped
    private static final int CERTAINTY_WIDTH = 6;
    private static final int SOURCE_WIDTH = 12;
    private static final int RULE_WIDTH = 62;

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
            String title = entry.code() + ": " + entry.title();
            text.append("\n  ").append(WordUtils.wrap(title, WIDTH, "\n    ", false)).append('\n');
            TextTable table = TextTable.forColumns(
                    Help.defaultColorScheme(Ansi.OFF),
                    new Column(CERTAINTY_WIDTH, 2, Overflow.TRUNCATE),
                    new Column(RULE_WIDTH, 1, Overflow.WRAP),
                    new Column(SOURCE_WIDTH, 1, Overflow.WRAP));
            for (Origin origin : entry.rules()) {
                table.addRowValues(certainty(origin), origin.rule(), Objects.toString(origin.source(), ""));
                table.addRowValues("", origin.file() + ":" + origin.line(), "");
            }
            table.toString(text);
        }
        text.append('\n');
    }

    /**
     * Two Markdown tables.
     *
     * @param catalog what to show
     * @return Markdown
     */
    public static String markdown(Catalog catalog) {
        StringBuilder text = new StringBuilder("# Causes\n\n| cause | rule | certainty | source |\n|---|---|---|---|\n");
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
                text.append(" (`").append(origin.file()).append(':').append(origin.line()).append("`)");
                text.append(withCertainty ? " | " + certainty(origin) : "");
                text.append(" | ").append(cell(Objects.toString(origin.source(), ""))).append(" |\n");
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
