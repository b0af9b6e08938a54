package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.declinic.finding.Code;
import org.declinic.text.DidYouMean;

/**
 * A rule file divided into its units by their keywords, also where keywords are missing, misspelt or too many.
 *
 * @param units the units, in their order
 * @param comments what stands between the words of the file
 * @param slips what is wrong
 */
record Outline(List<Unit> units, List<Token> comments, Slips slips) {

    /** What Drools has and rules here do not, and how to do without. */
    private record Other(String what, String help) {}

    private static final Map<String, Other> NOT_SUPPORTED = Map.of(
            "template",
            new Other("a template of rules", "write the values into a table of a type with @Table"),
            "expander",
            new Other("a language of one's own, 'expander',", "write the rules in the rule language itself"),
            "unit",
            new Other("a rule unit", "remove it: all rules are of one set"));

    private static final Set<String> ATTRIBUTES = Set.of("salience", "enabled", "duration", "timer", "calendars");

    /** The first words of attributes that a hyphen follows. */
    private static final Set<String> WITH_HYPHEN =
            Set.of("no", "lock", "auto", "agenda", "activation", "ruleflow", "date");

    private static final Set<String> ONE_LINE = Set.of("package", "import", "global", "dialect");

    /** How other languages begin what rule files hold too. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "class", "write declare, and a field as name : Type",
            "type", "write declare, and a field as name : Type",
            "record", "write declare, and a field as name : Type",
            "enum", "write declare enum",
            "def", "write function, its type, and its name",
            "include", "write import");

    static Outline of(RuleFile file) {
        Slips slips = new Slips(file);
        Cursor cursor = new Cursor(file, slips);
        Outline outline = new Outline(new ArrayList<>(), cursor.comments(), slips);
        while (cursor.hasNext()) {
            outline.readUnit(file, cursor);
        }
        cursor.comments().stream().filter(Outline::isUnclosed).forEach(comment -> outline.readUnclosed(file, comment));
        return outline;
    }

    private static boolean isUnclosed(Token comment) {
        return comment.text().startsWith("/*") && !comment.text().matches("(?s)/\\*.*\\*/");
    }

    /** A comment that takes the end of the file with it, and maybe that of a unit: of this there is nothing to say. */
    private void readUnclosed(RuleFile file, Token comment) {
        Span begin = new Span(file, null, comment.from(), comment.from() + 2);
        Unit last = units.isEmpty() ? null : units.get(units.size() - 1);
        if (last != null && !last.isComplete()) {
            slips.forget(last.span());
            Span whole = last.span().at(last.span().from(), comment.from());
            units.set(units.size() - 1, new Unit("", whole, last.words(), List.of(), List.of()));
        }
        slips.found(
                begin.finding(Code.SYNTAX, "this comment is not closed").help("write */ where the comment ends"),
                begin.at(comment),
                "");
    }

    private void readUnit(RuleFile file, Cursor cursor) {
        Token first = cursor.peek();
        Span here = new Span(file, null, first.from(), first.to());
        if (first.is("end") || first.is("when") || first.is("then")) {
            String message = "this '" + first.text() + "' belongs to no rule";
            slips.wrong(here, Code.STRAY_KEYWORD, message, "remove it, or write the rule before it", "");
            cursor.take();
        } else if (first.is(";")) {
            if (cursor.isBehindNothingBut(";")) {
                slips.wrong(here, Code.STRAY_SEMICOLON, "nothing stands before this ';'", "remove it", "");
            }
            cursor.take();
        } else if (first.isWord() && NOT_SUPPORTED.containsKey(first.text())) {
            Other other = NOT_SUPPORTED.get(first.text());
            slips.say(here, Code.NOT_SUPPORTED, other.what() + " is not supported", other.help());
            add("", here, first.is("unit") ? cursor.takeLine() : cursor.takeAll());
        } else if (beginsAttribute(first, cursor)) {
            String what = "an attribute of a whole file is not supported";
            slips.say(here, Code.NOT_SUPPORTED, what, "write it into each rule that it is for");
            add("", here, cursor.takeLine());
        } else {
            readUnit(keyword(first, here, cursor), here, cursor);
        }
    }

    /** Whether an attribute of a rule may begin with a word. */
    static boolean isAttribute(Token word) {
        return ATTRIBUTES.contains(word.text()) || WITH_HYPHEN.contains(word.text()) || word.is("dialect");
    }

    private static boolean beginsAttribute(Token first, Cursor cursor) {
        return first.isWord()
                && first.beginsLine()
                && (ATTRIBUTES.contains(first.text())
                        || WITH_HYPHEN.contains(first.text()) && cursor.isFollowedBy("-"));
    }

    /** The keyword that a unit begins with, or the one that was meant, or nothing. */
    private static String keyword(Token first, Span here, Cursor cursor) {
        String written = first.text();
        if (!first.isWord() || Cursor.KEYWORDS.contains(written) || ONE_LINE.contains(written)) {
            return written;
        }
        String meant = DidYouMean.nearest(written, Cursor.KEYWORDS).orElse("");
        if (!meant.isEmpty()) {
            cursor.misspelt(here, "did you mean '" + meant + "'?", meant);
        }
        return meant;
    }

    private void readUnit(String keyword, Span here, Cursor cursor) {
        if (ONE_LINE.contains(keyword)) {
            List<Token> line = cursor.takeLine();
            if (keyword.equals("package")) {
                checkName(here, line);
            } else if (keyword.equals("import")) {
                checkImport(here, line);
            }
            add(keyword, here, line);
        } else if (keyword.equals("rule") || keyword.equals("query")) {
            units.add(RuleOutline.read(here.file(), keyword, cursor, slips));
            new ValuesOfAnnotations(units.get(units.size() - 1), slips).check();
        } else if (keyword.equals("declare")) {
            List<Token> declared = new ArrayList<>();
            do {
                declared.add(cursor.take());
            } while (cursor.hasNext() && !cursor.peek().is("end") && !cursor.beginsUnit());
            if (!Declared.isInBraces(declared)) {
                cursor.takeEnd(here, declared, declared);
            }
            new Declared(here, declared, slips).check();
            add(keyword, here, declared);
            new ValuesOfAnnotations(units.get(units.size() - 1), slips).check();
        } else if (keyword.equals("function")) {
            add(keyword, here, cursor.takeUntilUnit());
        } else {
            slips.wrong(
                    here,
                    Code.SYNTAX,
                    "'" + here.text() + "' begins nothing that a rule file can hold",
                    BEGINNINGS.getOrDefault(
                            here.text(),
                            "a rule file holds package, import, global, declare, function, rule and query"),
                    "");
            add("", here, cursor.takeUntilUnit());
        }
    }

    /** The name of a package has words of letters, with dots between them, none of which is a word of Java. */
    private void checkName(Span here, List<Token> line) {
        List<Token> words =
                line.subList(1, line.size() - (line.get(line.size() - 1).is(";") ? 1 : 0));
        if (words.isEmpty() || !words.get(0).isOperand()) {
            return;
        }
        Span all = here.at(words.get(0).from(), words.get(words.size() - 1).to());
        if (!SourceVersion.isName(all.text().replaceAll("\\s*\\.\\s*", "."))) {
            String name = Stream.of(all.text().split("\\."))
                    .map(word -> word.replaceAll("[^\\p{L}\\p{N}_]+|^[\\s\\W]*\\d+", ""))
                    .map(word -> SourceVersion.isKeyword(word) ? word + "_" : word)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("."));
            boolean isName = SourceVersion.isName(name);
            slips.wrong(
                    all,
                    Code.SYNTAX,
                    "'" + all.text() + "' cannot be the name of a package",
                    isName ? "write package " + name : "write letters, with dots between words",
                    isName ? name : "rules");
        }
    }

    /** The name of a class has dots between its words, and no quotes. */
    private void checkImport(Span here, List<Token> line) {
        Token first = line.get(Math.min(1, line.size() - 1));
        boolean slashes = line.stream().anyMatch(word -> word.is("/"));
        if (line.size() > 1 && (slashes || first.kind() == Token.Kind.TEXT)) {
            Token last = line.get(line.size() - 1);
            Span all = here.at(first.from(), last.is(";") ? last.from() : last.to());
            String name = all.text().replaceAll("[\"']", "").replace('/', '.').strip();
            String message = "'" + all.text() + "' cannot be the name of a class";
            slips.wrong(all, Code.SYNTAX, message, "write import " + name, name);
        }
    }

    private void add(String keyword, Span here, List<Token> words) {
        Span all = here.at(words.get(0).from(), words.get(words.size() - 1).to());
        units.add(new Unit(keyword, all, words, List.of(), List.of()));
    }
}
