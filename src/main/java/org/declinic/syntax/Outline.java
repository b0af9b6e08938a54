package org.declinic.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.finding.DidYouMean;

/** Divides a rule file into its units by their keywords, also where keywords are missing, misspelt or too many. */
final class Outline {

    private static final Set<String> KEYWORDS =
            Set.of("package", "import", "global", "declare", "function", "rule", "query");
    private static final Set<String> ONE_LINE = Set.of("package", "import", "global", "unit", "dialect");
    private static final Set<String> ATTRIBUTES =
            Set.of("salience", "enabled", "duration", "timer", "calendars", "attributes");
    private static final Set<String> OF_CONDITIONS = Set.of("not", "exists", "forall", "accumulate", "eval");

    private final RuleFile file;
    private final List<Token> tokens;
    private final List<Unit> units = new ArrayList<>();
    private final Slips slips;
    private int next;

    private Outline(RuleFile file) {
        this.file = file;
        this.slips = new Slips(file);
        this.tokens = Scanner.tokens(file.text());
    }

    static Outline of(RuleFile file) {
        Outline outline = new Outline(file);
        while (outline.hasNext()) {
            outline.readUnit();
        }
        return outline;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Unit> units() {
        return units;
    }

    Slips slips() {
        return slips;
    }

    private void readUnit() {
        Token first = tokens.get(next);
        String keyword = first.text();
        Span here = new Span(file, null, first.from(), first.to());
        if (first.is("end") || first.is("when") || first.is("then")) {
            slips.wrong(
                    here,
                    "stray-keyword",
                    "this '" + keyword + "' belongs to no rule",
                    "remove it, or write the rule before it",
                    "");
            next++;
            return;
        }
        if (first.is(";")) {
            next++;
            return;
        }
        if (first.isWord() && !KEYWORDS.contains(keyword) && !ONE_LINE.contains(keyword)) {
            keyword = DidYouMean.nearest(keyword, KEYWORDS).orElse("");
            if (!keyword.isEmpty()) {
                misspelt(here, keyword);
            }
        }
        if (ONE_LINE.contains(keyword)) {
            add(keyword, takeLine());
        } else if (keyword.equals("rule") || keyword.equals("query")) {
            readRule(keyword);
        } else if (keyword.equals("declare")) {
            readDeclaration(here);
        } else if (keyword.equals("function")) {
            add(keyword, takeUntilUnit());
        } else {
            List<Token> unknown = takeUntilUnit();
            slips.wrong(
                    here,
                    "syntax",
                    "'" + first.text() + "' begins nothing that a rule file can hold",
                    "a rule file holds package, import, global, declare, function, rule and query",
                    "");
            units.add(new Unit("", span(null, unknown), unknown, List.of(), List.of()));
        }
    }

    private void readDeclaration(Span here) {
        List<Token> declared = new ArrayList<>();
        do {
            declared.add(tokens.get(next++));
        } while (hasNext() && !tokens.get(next).is("end") && !beginsUnit());
        end(here, declared, declared);
        add("declare", declared);
    }

    private void readRule(String keyword) {
        Token first = tokens.get(next++);
        String name = hasNext() && !tokens.get(next).beginsLine() ? unquoted(tokens.get(next)) : null;
        Span rule = new Span(file, name, first.from(), first.to());
        List<Token> header = new ArrayList<>(List.of(first));
        if (name == null) {
            slips.wrong(
                    rule, "syntax", "the " + keyword + " has no name", "write its name after it", keyword + " \"?\"");
        } else {
            header.add(tokens.get(next++));
        }
        boolean needsThen = keyword.equals("rule");
        List<Token> when = needsThen ? header : takeUntil("end", rule);
        if (needsThen) {
            readHeader(rule, header);
            when = takeUntil("then", rule);
        }
        List<Token> then = new ArrayList<>();
        if (needsThen && hasNext() && isAlmost("then")) {
            next++;
            then = takeUntil("end", rule);
        } else if (needsThen) {
            missingThen(rule, header, when);
        }
        List<Token> last = !then.isEmpty() ? then : when.isEmpty() ? header : when;
        List<Token> all = new ArrayList<>(header);
        all.addAll(when);
        all.addAll(then);
        end(rule, last, all);
        units.add(new Unit(keyword, span(name, all), header, when, then));
    }

    private void readHeader(Span rule, List<Token> header) {
        while (hasNext() && !tokens.get(next).is("then") && !tokens.get(next).is("end") && !beginsUnit()) {
            Token token = tokens.get(next);
            if (isAlmost("when")) {
                correct("when", rule);
                next++;
                return;
            }
            if (lacksAt(header.get(header.size() - 1))) {
                slips.wrong(
                        rule.at(token),
                        "misspelt-keyword",
                        "'" + token.text() + "' is no word of the rule language",
                        "write @" + token.text() + " if it is an annotation",
                        "@" + token.text());
            }
            if (beginsCondition(header.get(header.size() - 1))) {
                slips.missing(
                        rule,
                        header.get(header.size() - 1),
                        "missing-when",
                        "the conditions of a rule begin with 'when'",
                        "write 'when' on a line of its own before them",
                        " when");
                return;
            }
            header.add(token);
            next++;
        }
    }

    /** Whether an annotation begins here without its {@code @}. */
    private boolean lacksAt(Token before) {
        Token token = tokens.get(next);
        return token.isWord()
                && token.beginsLine()
                && !before.is("@")
                && Character.isLowerCase(token.text().charAt(0))
                && !OF_CONDITIONS.contains(token.text())
                && !ATTRIBUTES.contains(token.text())
                && next + 1 < tokens.size()
                && tokens.get(next + 1).is("(");
    }

    private boolean beginsCondition(Token before) {
        Token token = tokens.get(next);
        boolean named =
                Character.isUpperCase(token.text().charAt(0)) || token.text().startsWith("$");
        return token.isWord()
                && token.beginsLine()
                && !before.is("@")
                && (OF_CONDITIONS.contains(token.text()) || named);
    }

    private void missingThen(Span rule, List<Token> header, List<Token> when) {
        int statement = Statements.firstIn(when);
        Token before = statement > 0 ? when.get(statement - 1) : (when.isEmpty() ? header : when).get(0);
        if (statement == 0 || when.isEmpty()) {
            before = header.get(header.size() - 1);
        } else if (statement < 0) {
            before = when.get(when.size() - 1);
        }
        slips.missing(
                rule,
                before,
                "missing-then",
                "the rule has no 'then'",
                "write 'then' between the conditions and the conclusion",
                " then");
    }

    /** The words before a keyword that ends them, or before whatever shows that it is missing. */
    private List<Token> takeUntil(String keyword, Span rule) {
        List<Token> taken = new ArrayList<>();
        while (hasNext() && !beginsUnit() && !tokens.get(next).is("end")) {
            Token token = tokens.get(next);
            if (isAlmost(keyword)) {
                if (keyword.equals("then")) {
                    correct(keyword, rule);
                }
                return taken;
            }
            boolean stray = token.is("when") || token.is("then");
            if (stray) {
                slips.wrong(
                        rule.at(token),
                        "stray-keyword",
                        "a rule has one '" + token.text() + "', and this is another",
                        "remove it",
                        "");
            } else {
                taken.add(token);
            }
            next++;
        }
        return taken;
    }

    /** Takes the {@code end} of a unit, or says that it is missing. */
    private void end(Span unit, List<Token> last, List<Token> all) {
        if (hasNext() && isAlmost("end")) {
            correct("end", unit);
            all.add(tokens.get(next++));
            return;
        }
        String what = all.get(0).is("declare") ? "declaration" : "rule";
        slips.missing(
                unit,
                last.get(last.size() - 1),
                "missing-end",
                "the " + what + " has no 'end'",
                "write 'end' on a line of its own after it",
                "\nend");
    }

    /** Whether the next word is a keyword, or stands alone in its line and is written almost like it. */
    private boolean isAlmost(String keyword) {
        Token token = tokens.get(next);
        if (token.is(keyword)) {
            return true;
        }
        boolean alone = token.beginsLine()
                && (next + 1 == tokens.size() || tokens.get(next + 1).beginsLine());
        return token.isWord()
                && alone
                && !Set.of("when", "then", "end", "and", "or", "not").contains(token.text())
                && DidYouMean.nearest(token.text(), List.of(keyword)).isPresent();
    }

    private void correct(String keyword, Span unit) {
        if (!tokens.get(next).is(keyword)) {
            misspelt(unit.at(tokens.get(next)), keyword);
        }
    }

    private void misspelt(Span word, String keyword) {
        slips.wrong(
                word,
                "misspelt-keyword",
                "'" + word.text() + "' is no word of the rule language",
                "did you mean '" + keyword + "'?",
                keyword);
    }

    private List<Token> takeLine() {
        List<Token> line = new ArrayList<>();
        do {
            line.add(tokens.get(next++));
        } while (hasNext() && !tokens.get(next).beginsLine());
        return line;
    }

    private List<Token> takeUntilUnit() {
        List<Token> taken = new ArrayList<>();
        do {
            taken.add(tokens.get(next++));
        } while (hasNext() && !beginsUnit());
        return taken;
    }

    private boolean beginsUnit() {
        Token token = tokens.get(next);
        boolean followed = next + 1 < tokens.size() && !tokens.get(next + 1).beginsLine();
        return token.beginsLine() && token.isWord() && KEYWORDS.contains(token.text()) && followed;
    }

    private boolean hasNext() {
        return next < tokens.size();
    }

    private void add(String keyword, List<Token> words) {
        units.add(new Unit(keyword, span(null, words), words, List.of(), List.of()));
    }

    private Span span(String rule, List<Token> words) {
        return new Span(
                file, rule, words.get(0).from(), words.get(words.size() - 1).to());
    }

    private static String unquoted(Token token) {
        return token.kind() == Token.Kind.TEXT
                ? token.text().substring(1, token.text().length() - 1).translateEscapes()
                : token.text();
    }
}
