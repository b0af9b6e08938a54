package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.ATSIGN;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACKET;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COMMA;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DOLLAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.FLOAT_LITERAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.IDENTIFIER;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.INTEGER_LITERAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_AS;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_DEF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_IMPORT;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_INCLUDE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_LABEL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.PIPE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.QUESTION;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.SEMICOLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.TIMES;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.TIMES_EQUAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.cases.adapter.Tokens.Token;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.DidYouMean;

/**
 * Looks for the functions and variables of a mapping before it runs: jq itself would miss them only where they are
 * reached. And for what no mapping may do.
 */
final class MappingNames {

    private static final String NO_EXPRESSIONS =
            "there are no regular expressions: use startswith, endswith, split, or a given function";
    private static final String NO_INPUT = "a mapping sees one record, and nothing else";

    /** What gives a number, whatever it is given. */
    private static final Set<String> NUMBERS = Set.of("tonumber", "length");

    /** Of what jq has and a mapping has not, what to do in its place. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("test", NO_EXPRESSIONS),
            Map.entry("match", NO_EXPRESSIONS),
            Map.entry("capture", NO_EXPRESSIONS),
            Map.entry("scan", NO_EXPRESSIONS),
            Map.entry("splits", NO_EXPRESSIONS),
            Map.entry("sub", NO_EXPRESSIONS),
            Map.entry("gsub", NO_EXPRESSIONS),
            Map.entry("input", NO_INPUT),
            Map.entry("inputs", NO_INPUT),
            Map.entry("env", NO_INPUT),
            Map.entry("ENV", NO_INPUT),
            Map.entry("debug", NO_INPUT),
            Map.entry("now", "the moment is told with --now, never by an adapter"),
            Map.entry("fromdate", "use instant"),
            Map.entry("todate", "use instant"),
            Map.entry("strptime", "use instant"),
            Map.entry("fromdateiso8601", "use instant"));

    private final String file;
    private final Tokens tokens;
    private final Names names;
    private final List<Finding> findings = new ArrayList<>();

    private MappingNames(String file, Tokens tokens, Set<String> given) {
        this.file = file;
        this.tokens = tokens;
        this.names = new Names(given);
    }

    /** What is wrong, with functions given as {@code name/arguments}. */
    static List<Finding> check(String file, Tokens tokens, Set<String> given) {
        MappingNames names = new MappingNames(file, tokens, given);
        for (int at = 0; at < tokens.size(); at++) {
            at = names.look(at);
        }
        return names.findings;
    }

    /** Looks at a word, and at those that belong to it, of which the last is returned. */
    private int look(int at) {
        Token token = tokens.get(at);
        if (token.is(KEYWORD_IMPORT, KEYWORD_INCLUDE)) {
            wrong(token, Code.SYNTAX, "a mapping is one file, without modules", "write what it needs into it");
            return endOfImport(at);
        }
        if (token.is(KEYWORD_DEF)) {
            return define(at + 1);
        }
        if (token.is(KEYWORD_AS, KEYWORD_LABEL)) {
            return name(at + 1);
        }
        if (Tokens.opens(token.kind())) {
            names.enterBracket();
        } else if (Tokens.closes(token.kind())) {
            names.leaveBracket();
        } else if (token.is(SEMICOLON)) {
            names.semicolon();
        } else if (token.is(TIMES, TIMES_EQUAL) && !(isNumber(at - 1, true) && isNumber(at + 1, false))) {
            String help = "multiply numbers that are known to be numbers, such as (.amount | tonumber) * 100";
            wrong(token, Code.SYNTAX, "'" + token.text() + "' repeats a text as often as a number says", help);
        } else if (token.is(IDENTIFIER) && tokens.get(at - 1).is(DOLLAR)) {
            variable(token);
        } else if (token.is(IDENTIFIER) && !isKey(at)) {
            function(at);
        }
        return at;
    }

    private int endOfImport(int at) {
        int end = at;
        while (end < tokens.size() && !tokens.get(end).is(SEMICOLON)) {
            end++;
        }
        return end;
    }

    /** A definition can call itself. */
    private int define(int name) {
        requireFree(tokens.get(name));
        names.addFunction(tokens.get(name).text() + "/" + tokens.arguments(name));
        names.enterDefinition();
        if (!tokens.get(name + 1).is(OPEN_PAR)) {
            return name;
        }
        int closing = tokens.closing(name + 1);
        for (int at = name + 2; at < closing; at++) {
            Token parameter = tokens.get(at);
            if (parameter.is(IDENTIFIER)) {
                requireFree(parameter);
                if (tokens.get(at - 1).is(DOLLAR)) {
                    names.addParameter(parameter.text());
                } else {
                    names.addFunction(parameter.text() + "/0");
                }
            }
        }
        return closing;
    }

    private void requireFree(Token name) {
        if (name.text().startsWith("_") || NUMBERS.contains(name.text())) {
            wrong(name, Code.SYNTAX, "a mapping cannot define '" + name.text() + "'", "give it another name");
        }
    }

    /** Behind {@code as} or {@code label}, also in brackets, variables are given their values. */
    private int name(int first) {
        int last = tokens.get(first).is(DOLLAR) ? first + 1 : tokens.closing(first);
        for (int at = first; at <= last; at++) {
            if (tokens.get(at).is(IDENTIFIER) && tokens.get(at - 1).is(DOLLAR)) {
                names.addVariable(tokens.get(at).text());
            }
        }
        return tokens.get(last + 1).is(QUESTION) ? name(last + 3) : last;
    }

    private void variable(Token name) {
        if (!names.hasVariable(name.text())) {
            String help = LEFT_OUT.getOrDefault(name.text(), near(name.text(), names.variables()));
            wrong(name, Code.UNKNOWN_VARIABLE, "there is no $" + name.text(), help);
        }
    }

    private void function(int at) {
        Token name = tokens.get(at);
        String written = (tokens.get(at - 1).is(ATSIGN) ? "@" : "") + name.text();
        int arguments = tokens.arguments(at);
        if (names.hasFunction(written + "/" + arguments)) {
            if (arguments == 0 && names.isHidden(written)) {
                String message = "'" + written + "' is the parameter $" + written + " here, and not the function";
                wrong(name, Code.DUPLICATE_NAME, message, "give the parameter another name");
            }
            return;
        }
        List<String> takes = names.functions().stream()
                .filter(each -> each.startsWith(written + "/"))
                .map(each -> each.substring(written.length() + 1))
                .toList();
        if (takes.isEmpty()) {
            Set<String> known = new TreeSet<>();
            names.functions().forEach(each -> known.add(each.substring(0, each.indexOf('/'))));
            String help = LEFT_OUT.getOrDefault(written, near(written, known));
            wrong(name, Code.UNKNOWN_METHOD, "there is no function '" + written + "'", help);
        } else {
            String message = written + " takes " + String.join(" or ", takes)
                    + (takes.equals(List.of("1")) ? " argument, not " : " arguments, not ") + arguments;
            wrong(name, Code.WRONG_ARGUMENTS, message, "arguments are separated by ;");
        }
    }

    private static String near(String written, Iterable<String> known) {
        return DidYouMean.help(written, known);
    }

    private boolean isKey(int at) {
        return tokens.get(at).bracket() == OPEN_BRACE
                && tokens.get(at - 1).is(OPEN_BRACE, COMMA)
                && tokens.get(at + 1).is(COLON, COMMA, CLOSE_BRACE);
    }

    /** Whether what ends or begins at a word is a number whatever the record says. */
    private boolean isNumber(int at, boolean ends) {
        if (tokens.get(at).is(INTEGER_LITERAL, FLOAT_LITERAL)) {
            return true;
        }
        int opening = ends ? tokens.opening(at) : at;
        int closing = ends ? at : tokens.closing(at);
        return tokens.get(opening).is(OPEN_PAR)
                && tokens.get(closing).is(CLOSE_PAR)
                && !tokens.get(opening - 1).is(IDENTIFIER, CLOSE_BRACKET, CLOSE_BRACE)
                && tokens.get(closing - 1).is(IDENTIFIER)
                && NUMBERS.contains(tokens.get(closing - 1).text())
                && tokens.get(closing - 2).is(PIPE, OPEN_PAR);
    }

    private void wrong(Token token, Code code, String message, String help) {
        Finding finding = Finding.at(new Place(file, token.line(), token.column()), code, message);
        findings.add(help == null ? finding : finding.help(help));
    }
}
