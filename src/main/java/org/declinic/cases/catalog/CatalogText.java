package org.declinic.cases.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        section("Objections", catalog.objections(), text);
        rules("Stops", catalog.stops(), text);
        rules("Contradictions", catalog.contradictions(), text);
        return text.append("Rules ").append(catalog.rules()).append('\n').toString();
    }

    private static void section(String heading, List<Entry> entries, StringBuilder text) {
        text.append(heading).append('\n');
        for (Entry entry : entries) {
            String title = entry.title().isEmpty() ? "" : ": " + entry.title();
            text.append('\n').append(Paragraph.of("  ", entry.code() + title));
            entry.rules()
                    .forEach(origin -> rule(String.format(Locale.ROOT, "    %-5s", certainty(origin)), origin, text));
            if (!entry.codes().isEmpty()) {
                text.append(Paragraph.of("    codes ", inShort(entry.codes())));
            }
        }
        text.append('\n');
    }

    private static void rules(String heading, List<Origin> rules, StringBuilder text) {
        text.append(heading).append("\n\n");
        rules.forEach(origin -> rule("  ", origin, text));
        text.append('\n');
    }

    private static void rule(String lead, Origin origin, StringBuilder text) {
        String from = Stream.of(
                        Optional.ofNullable(origin.ruleSet()),
                        Optional.ofNullable(origin.source()).map(source -> "source: " + source))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        text.append(Paragraph.of(lead, origin.rule()));
        text.append(Paragraph.of(
                " ".repeat(lead.length()),
                origin.file() + ":" + origin.line() + (from.isEmpty() ? "" : " (" + from + ")")));
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
     * Markdown tables, one of each kind of conclusion.
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
        text.append("\n# Objections\n\n| against | rule | certainty | source |\n|---|---|---|---|\n");
        rows(catalog.objections(), true, text);
        rows("Stops", catalog.stops(), text);
        rows("Contradictions", catalog.contradictions(), text);
        return text.toString();
    }

    private static void rows(List<Entry> entries, boolean withCertainty, StringBuilder text) {
        for (Entry entry : entries) {
            for (Origin origin : entry.rules()) {
                text.append("| `").append(entry.code()).append("` ").append(cell(entry.title()));
                text.append(" | ").append(cell(origin));
                text.append(withCertainty ? " | " + certainty(origin) : "");
                text.append(" | ")
                        .append(cell(Objects.toString(origin.source(), "")))
                        .append(" |\n");
            }
        }
    }

    private static void rows(String heading, List<Origin> rules, StringBuilder text) {
        text.append("\n# ").append(heading).append("\n\n| rule |\n|---|\n");
        rules.forEach(origin -> text.append("| ").append(cell(origin)).append(" |\n"));
    }

    private static String cell(Origin origin) {
        String ruleSet = origin.ruleSet() == null ? "" : ", " + origin.ruleSet();
        return cell(origin.rule()) + " (`" + origin.file() + ":" + origin.line() + "`" + cell(ruleSet) + ")";
    }

    private static String certainty(Origin origin) {
        return origin.certainty() == null ? "" : origin.certainty().toPlainString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
