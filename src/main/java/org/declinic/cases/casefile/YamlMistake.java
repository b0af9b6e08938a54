package org.declinic.cases.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.SecurityCodes;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What a text is that is no YAML, in the words of who wrote it. */
public final class YamlMistake {

    /** What ends a line of YAML, of which Java knows less. */
    private static final Pattern BREAK = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final List<String> lines;
    private final MarkedYAMLException thrown;
    private final int line;
    private final int column;

    private YamlMistake(String text, MarkedYAMLException thrown) {
        this.lines = List.of(BREAK.split(text, -1));
        this.thrown = thrown;
        this.line = thrown.getProblemMark().getLine() + 1;
        this.column = thrown.getProblemMark().getColumn() + 1;
    }

    /**
     * The mistake at which a parser broke off.
     *
     * @param text all that it read
     * @param thrown what it threw, with a mark
     * @param place the place of a line and a column of the text, both from 1
     * @return the mistake, with what to write where that can be told
     */
    public static Finding of(String text, MarkedYAMLException thrown, BiFunction<Integer, Integer, Place> place) {
        YamlMistake mistake = new YamlMistake(text, thrown);
        YamlSlip slip = mistake.find();
        return Finding.at(place.apply(slip.line(), slip.column()), Code.SYNTAX, slip.message())
                .help(mistake.withoutCodes(slip));
    }

    private String withoutCodes(YamlSlip slip) {
        boolean hasCodes =
                WORD.matcher(text(slip.line())).results().anyMatch(word -> SecurityCodes.isNameOfOne(word.group()));
        return hasCodes && slip.help() != null ? SecurityCodes.maskAll(slip.help()) : slip.help();
    }

    private YamlSlip find() {
        return ofScanner()
                .or(this::ofBrackets)
                .or(this::ofLines)
                .or(this::ofIndent)
                .or(() -> YamlBrackets.slip(text(line), line, column))
                .orElseGet(() -> here(thrown.getProblem(), null));
    }

    /** What stops at a character. */
    private Optional<YamlSlip> ofScanner() {
        String problem = thrown.getProblem();
        if (problem.contains("\\t(TAB)")) {
            return Optional.of(here("a tab stands where YAML takes spaces only", "put spaces in its place"));
        }
        if (problem.startsWith("found unknown escape character")) {
            YamlLine whole = line(line);
            String value = whole.value();
            boolean isWhole = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            String help = isWhole ? "write '" + value.substring(1, value.length() - 1) + "'" : "write \\\\ for it";
            return Optional.of(here("in double quotes a \\ has a meaning of its own", help));
        }
        Mark begin = thrown.getContextMark();
        if (begin != null && String.valueOf(thrown.getContext()).contains("quoted scalar")) {
            int from = begin.getLine() + 1;
            String help = line(from).slip().map(YamlSlip::help).orElse("close it");
            return Optional.of(new YamlSlip(from, begin.getColumn() + 1, "the quote is not closed", help));
        }
        return problem.contains("another document")
                ? Optional.of(here("a second document begins", "remove this line; a file is one document"))
                : Optional.empty();
    }

    /** What stops within braces or brackets. */
    private Optional<YamlSlip> ofBrackets() {
        Mark begin = thrown.getContextMark();
        if (begin == null || !String.valueOf(thrown.getContext()).contains("flow")) {
            return Optional.empty();
        }
        String whole = text(begin.getLine() + 1);
        int from = Math.min(begin.getColumn(), whole.length());
        String opened = whole.substring(from);
        Optional<YamlSlip> quote = begin.getLine() + 1 < line
                ? YamlBrackets.openQuote(whole, begin.getLine() + 1, from)
                : Optional.empty();
        return quote.or(() -> YamlBrackets.slip(text(line), line, column)).or(() -> {
            boolean goesOn = begin.getLine() + 1 < line && !opened.isEmpty() && YamlText.end(opened) == 0;
            return Optional.of(
                    goesOn
                            ? new YamlSlip(
                                    begin.getLine() + 1,
                                    begin.getColumn() + 1,
                                    opened.charAt(0) + " is not closed",
                                    "write " + (opened.charAt(0) == '[' ? ']' : '}') + " where it ends")
                            : here("a comma is missing before this, or a bracket is not closed", null));
        });
    }

    /** What shows in a line, in the one before it that is read on here, or where a quote was opened. */
    private Optional<YamlSlip> ofLines() {
        YamlLine last = before(line);
        Optional<YamlSlip> slip = line(line).slip().or(last::slip);
        for (int at = last.number() - 1; slip.isEmpty() && at > 0; at--) {
            slip = Optional.of(line(at)).filter(YamlLine::isOpen).flatMap(YamlLine::slip);
        }
        return slip;
    }

    private Optional<YamlSlip> ofIndent() {
        if (column <= text(line).length() && "]}".indexOf(text(line).charAt(column - 1)) >= 0) {
            return Optional.of(here("nothing opens this bracket", "remove it"));
        }
        if (thrown.getProblem().startsWith("could not find expected") && thrown.getContextMark() != null) {
            YamlLine key = line(thrown.getContextMark().getLine() + 1);
            return Optional.of(noColon(key));
        }
        YamlLine last = before(line);
        boolean goesOn = thrown.getProblem().startsWith("mapping values");
        if (goesOn && last.key() == null) {
            return Optional.of(new YamlSlip(
                    last.number(),
                    last.begin(),
                    "no colon follows a key here",
                    "write it as in name: The card is used"));
        }
        return goesOn || thrown.getProblem().contains("block")
                ? YamlIndent.slip(line(line), goesOn ? List.of(last) : above())
                : Optional.empty();
    }

    private static YamlSlip noColon(YamlLine line) {
        return new YamlSlip(
                line.number(), line.begin(), "no colon follows a key here", "write it as in name: The card is used");
    }

    /** The lines above, the nearest first. */
    private List<YamlLine> above() {
        return IntStream.rangeClosed(1, line - 1)
                .mapToObj(back -> line(line - back))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** The nearest line above that is not blank; a blank one where there is none. */
    private YamlLine before(int number) {
        int at = number - 1;
        while (at > 0 && line(at).isBlank()) {
            at--;
        }
        return line(at);
    }

    private YamlLine line(int number) {
        return YamlLine.of(text(number), number, 0);
    }

    private String text(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private YamlSlip here(String message, String help) {
        return new YamlSlip(line, column, message, help);
    }
}
