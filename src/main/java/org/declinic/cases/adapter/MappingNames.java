package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.ATSIGN;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACE;
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
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.SEMICOLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.TIMES;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.TIMES_EQUAL;

import java.util.ArrayList;
import java.util.HashSet;
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
    private final Set<String> functions;
    private final Set<String> variables = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private MappingNames(String file, Tokens tokens, Set<String> given) {
        this.file = file;
        this.tokens = tokens;
        this.functions = new HashSet<>(given);
    }

    /** What is wrong, with functions given as {@code name/arguments}. */
    static List<Finding> check(String file, Tokens tokens, Set<String> given) {
        MappingNames names = new MappingNames(file, tokens, given);
        for (int at = 0; at < tokens.size(); at++) {
            names.look(at);
        }
        return names.findings;
    }

    private void look(int at) {
        Token token = tokens.get(at);
        if (token.is(KEYWORD_IMPORT, KEYWORD_INCLUDE)) {
            wrong(token, Code.SYNTAX, "a mapping is one file, without modules", "write what it needs into it");
        } else if (token.is(TIMES, TIMES_EQUAL) && !(isNumber(at - 1, true) && isNumber(at + 1, false))) {
            String help = "multiply numbers that are known to be numbers, such as (.amount | tonumber) * 100";
            wrong(token, Code.SYNTAX, "'" + token.text() + "' repeats a text as often as a number says", help);
        } else if (token.is(IDENTIFIER) && tokens.get(at - 1).is(KEYWORD_DEF)) {
            define(at);
        } else if (token.is(IDENTIFIER) && tokens.get(at - 1).is(DOLLAR)) {
            variable(at);
        } else if (token.is(IDENTIFIER) && !isKey(at)) {
            function(at);
        }
    }

    private void define(int name) {
        functions.add(tokens.get(name).text() + "/" + tokens.arguments(name));
        if (!tokens.get(name + 1).is(OPEN_PAR)) {
            return;
        }
        for (int at = name + 2; !tokens.get(at).is(CLOSE_PAR) && at < tokens.size(); at++) {
            if (tokens.get(at).is(IDENTIFIER)) {
                functions.add(tokens.get(at).text() + "/0");
                variables.add(tokens.get(at).text());
            }
        }
    }

    /** Behind {@code as} or {@code label}, also in brackets, a variable is given its value. */
    private void variable(int at) {
        Token name = tokens.get(at);
        int before = at - 2;
        while (before > 0
                && !tokens.get(before).is(KEYWORD_AS, KEYWORD_LABEL, PIPE, SEMICOLON, OPEN_PAR, KEYWORD_DEF)) {
            before--;
        }
        if (tokens.get(before).is(KEYWORD_AS, KEYWORD_LABEL)) {
            variables.add(name.text());
        } else if (LEFT_OUT.containsKey(name.text()) && !variables.contains(name.text())) {
            wrong(name, Code.UNKNOWN_VARIABLE, "there is no $" + name.text(), LEFT_OUT.get(name.text()));
        } else if (!variables.contains(name.text())) {
            wrong(name, Code.UNKNOWN_VARIABLE, "there is no $" + name.text(), near(name.text(), variables));
        }
    }

    private void function(int at) {
        Token name = tokens.get(at);
        String written = (tokens.get(at - 1).is(ATSIGN) ? "@" : "") + name.text();
        int arguments = tokens.arguments(at);
        if (functions.contains(written + "/" + arguments)) {
            return;
        }
        Set<String> names = new TreeSet<>();
        functions.forEach(each -> names.add(each.substring(0, each.indexOf('/'))));
        names.removeIf(each -> each.startsWith("_"));
        if (names.contains(written)) {
            List<String> takes = functions.stream()
                    .filter(each -> each.startsWith(written + "/"))
                    .map(each -> each.substring(written.length() + 1))
                    .sorted()
                    .toList();
            String message = written + " takes " + String.join(" or ", takes) + " arguments, not " + arguments;
            wrong(name, Code.WRONG_ARGUMENTS, message, "arguments are separated by ;");
        } else {
            String help = LEFT_OUT.getOrDefault(written, near(written, names));
            wrong(name, Code.UNKNOWN_METHOD, "there is no function '" + written + "'", help);
        }
    }

    private static String near(String written, Set<String> known) {
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
        int last = ends ? at : closing(at);
        return tokens.get(last).is(CLOSE_PAR)
                && tokens.get(last - 1).is(IDENTIFIER)
                && Set.of("tonumber", "length").contains(tokens.get(last - 1).text());
    }

    private int closing(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += Tokens.opens(tokens.get(at).kind()) ? 1 : tokens.get(at).is(CLOSE_PAR) ? -1 : 0;
            if (depth <= 0) {
                return at;
            }
        }
        return open;
    }

    private void wrong(Token token, Code code, String message, String help) {
        Finding finding = Finding.at(new Place(file, token.line(), token.column()), code, message);
        findings.add(help == null ? finding : finding.help(help));
    }
}
