package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;

/** Divides one rule or query into its header, its conditions and its conclusion. */
final class RuleOutline {

    private static final Set<String> OF_CONDITIONS = Set.of("not", "exists", "forall", "accumulate", "eval");

    /** The first words of what can stand behind the name of a rule. */
    private static final Set<String> BEHIND_NAME =
            Set.of("extends", "when", "then", "end", "refract", "direct", "import", "rule", "query", "declare");

    private final Cursor cursor;
    private final Slips slips;
    private final List<Token> header = new ArrayList<>();
    private final Span rule;
    private boolean inBraces;

    private RuleOutline(RuleFile file, String keyword, Cursor cursor, Slips slips) {
        this.cursor = cursor;
        this.slips = slips;
        Token first = cursor.take();
        header.add(first);
        if (cursor.hasNext() && cursor.peek().is(":")) {
            stray(new Span(file, null, 0, 0), "':' does not stand before the name of a " + keyword);
        }
        boolean named = cursor.hasNext()
                && (!cursor.peek().beginsLine() || cursor.peek().kind() == Token.Kind.TEXT);
        this.rule = new Span(file, named ? cursor.peek().value() : null, first.from(), first.to());
        if (named) {
            header.add(cursor.take());
            checkName(keyword);
        } else {
            slips.wrong(
                    rule,
                    Code.SYNTAX,
                    "the " + keyword + " has no name",
                    "write its name after it",
                    keyword + " \"?\"");
        }
    }

    /** A name of several words that no quotes hold together. */
    private void checkName(String keyword) {
        Token name = header.get(1);
        Token last = name;
        while (cursor.hasNext()
                && name.isWord()
                && cursor.peek().isOperand()
                && !cursor.peek().beginsLine()
                && !BEHIND_NAME.contains(cursor.peek().text())
                && !Outline.isAttribute(cursor.peek())
                && !cursor.isFollowedBy("(")
                && !cursor.isFollowedBy(":")) {
            last = cursor.take();
        }
        if (last != name) {
            Span all = rule.at(name.from(), last.to());
            String quoted = "\"" + all.text() + "\"";
            String help = "write " + keyword + " " + quoted;
            slips.wrong(all, Code.SYNTAX, "a name of several words stands in quotes", help, quoted);
        }
    }

    private void stray(Span unit, String message) {
        slips.wrong(unit.at(cursor.take()), Code.SYNTAX, message, "remove it", "");
    }

    static Unit read(RuleFile file, String keyword, Cursor cursor, Slips slips) {
        return new RuleOutline(file, keyword, cursor, slips).read(keyword);
    }

    private Unit read(String keyword) {
        List<Token> when;
        List<Token> then = List.of();
        if (keyword.equals("query")) {
            when = takeUntil("end");
        } else {
            readHeader();
            when = takeUntil("then");
            if (cursor.hasNext() && cursor.isAlmost("then")) {
                cursor.take();
                if (cursor.hasNext() && cursor.peek().is(":")) {
                    stray(rule, "':' does not stand behind 'then'");
                }
                then = takeUntil("end");
            } else {
                missingThen(when);
            }
        }
        List<Token> all = new ArrayList<>(header);
        all.addAll(when);
        all.addAll(then);
        if (inBraces && cursor.hasNext() && cursor.peek().is("}")) {
            slips.mend(rule.at(cursor.peek()), "end");
            all.add(cursor.take());
        } else {
            cursor.takeEnd(rule, !then.isEmpty() ? then : when.isEmpty() ? header : when, all);
        }
        return new Unit(
                keyword, rule.at(all.get(0).from(), all.get(all.size() - 1).to()), header, when, then);
    }

    private void readHeader() {
        while (cursor.hasNext() && !cursor.isKeyword("then") && !cursor.isKeyword("end") && !cursor.beginsUnit()) {
            Token token = cursor.peek();
            if (cursor.isAlmost("when")) {
                cursor.correct("when", rule);
                cursor.take();
                return;
            }
            if (lacksAt(token)) {
                String annotation = "@" + token.text();
                cursor.misspelt(rule.at(token), "write " + annotation + " if it is an annotation", annotation);
            }
            if (token.is("{") && header.size() == 2) {
                inBraces = true;
                slips.wrong(
                        rule.at(cursor.take()),
                        Code.SYNTAX,
                        "a rule has no braces",
                        "remove it, and write 'end' in place of '}'",
                        "");
                continue;
            }
            if (beginsCondition(token)) {
                slips.missing(
                        rule,
                        header.get(header.size() - 1),
                        Code.MISSING_WHEN,
                        "the conditions of a rule begin with 'when'",
                        "write 'when' on a line of its own before them",
                        " when");
                return;
            }
            header.add(cursor.take());
        }
    }

    /** Whether an annotation begins here without its {@code @}. */
    private boolean lacksAt(Token token) {
        return beginsLine(token)
                && Character.isLowerCase(token.text().charAt(0))
                && !OF_CONDITIONS.contains(token.text())
                && !Outline.isAttribute(token)
                && !token.is("attributes")
                && cursor.isFollowedBy("(");
    }

    private boolean beginsCondition(Token token) {
        boolean named =
                Character.isUpperCase(token.text().charAt(0)) || token.text().startsWith("$");
        return beginsLine(token) && (OF_CONDITIONS.contains(token.text()) || named);
    }

    private boolean beginsLine(Token token) {
        return token.isWord()
                && token.beginsLine()
                && !header.get(header.size() - 1).is("@");
    }

    private void missingThen(List<Token> when) {
        int statement = Statements.firstIn(when);
        Token before = header.get(header.size() - 1);
        if (statement != 0 && !when.isEmpty()) {
            before = when.get((statement < 0 ? when.size() : statement) - 1);
        }
        slips.missing(
                rule,
                before,
                Code.MISSING_THEN,
                "the rule has no 'then'",
                "write 'then' between the conditions and the conclusion",
                " then");
    }

    /** The words before a keyword that ends them, or before whatever shows that it is missing. */
    private List<Token> takeUntil(String keyword) {
        List<Token> taken = new ArrayList<>();
        while (cursor.hasNext() && !cursor.beginsUnit() && !cursor.isKeyword("end")) {
            Token token = cursor.peek();
            if (inBraces && token.is("}") && token.beginsLine()) {
                return taken;
            }
            if (cursor.isAlmost(keyword)) {
                if (keyword.equals("then")) {
                    cursor.correct(keyword, rule);
                }
                return taken;
            }
            if (token.is("then") && cursor.isFollowedBy("[")) {
                slips.say(
                        rule.at(token),
                        Code.NOT_SUPPORTED,
                        "a named consequence, then[ ... ], is not supported",
                        "write a rule of its own for each conclusion");
                cursor.takeUntil("]");
                continue;
            }
            if (token.is("else")
                    && token.beginsLine()
                    && keyword.equals("end")
                    && taken.stream().noneMatch(word -> word.is("if"))) {
                otherwise();
                return taken;
            }
            if (cursor.isKeyword("when") || cursor.isKeyword("then")) {
                String message = "a rule has one '" + token.text() + "', and this is another";
                slips.wrong(rule.at(token), Code.STRAY_KEYWORD, message, "remove it", "");
            } else {
                taken.add(token);
            }
            cursor.take();
        }
        return taken;
    }

    /** What other languages do when the conditions do not hold. */
    private void otherwise() {
        Token first = cursor.take();
        Token last = first;
        while (cursor.hasNext() && !cursor.beginsUnit() && !cursor.isAlmost("end")) {
            last = cursor.take();
        }
        slips.found(
                rule.at(first)
                        .finding(Code.SYNTAX, "a rule has no 'else'")
                        .help("write another rule, of the opposite conditions"),
                rule.at(first.from(), last.to()),
                "");
    }
}
