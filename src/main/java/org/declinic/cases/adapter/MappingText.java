package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_DEF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.QUOTE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.SEMICOLON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import net.thisptr.jackson.jq.internal.javacc.ParseException;
import net.thisptr.jackson.jq.internal.javacc.Token;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** A text in jq, ready to run. Safe to use from many threads. */
final class MappingText {

    /** For the jq that people have; here the functions are given anyhow. */
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*include\\s+\"declinic\"\\s*;");

    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

    private final String file;
    private final String written;
    private final Tokens tokens;
    private final Watched watched;
    private final JsonQuery query;
    private final Scope scope;

    /** As it is written, of a mapping that is known to end; what is watched takes twice the time. */
    private final Optional<JsonQuery> unwatched;

    private MappingText(MappingFile file, String written, Tokens tokens, MappingFunctions functions)
            throws JsonQueryException {
        this.file = file.opened();
        this.written = written;
        this.tokens = tokens;
        this.watched = Watched.of(this.file, written, tokens);
        this.query = JsonQuery.compile(watched.text(), MappingFunctions.JQ);
        this.scope = functions.scope(watched.places().size());
        this.unwatched =
                file.isOurs() ? Optional.of(JsonQuery.compile(written, MappingFunctions.JQ)) : Optional.empty();
    }

    /** Compiles a text; empty when that has a mistake, which the findings get. */
    static Optional<MappingText> compile(
            MappingFile of, String text, MappingFunctions functions, Consumer<Finding> wrong) {
        String file = of.opened();
        Matcher include = INCLUDE.matcher(text);
        String plain = include.replaceFirst(found -> found.group().replaceAll("[^\n]", " "));
        try {
            JsonQuery.compile(plain, MappingFunctions.JQ);
            Tokens tokens = new Tokens(plain);
            List<Finding> names = MappingNames.check(file, tokens, functions.names());
            names.forEach(wrong);
            return names.isEmpty() ? Optional.of(new MappingText(of, plain, tokens, functions)) : Optional.empty();
        } catch (JsonQueryException e) {
            wrong.accept(syntax(file, e.getCause()));
            return Optional.empty();
        } catch (StackOverflowError e) {
            wrong.accept(
                    Finding.at(Place.of(file), Code.SYNTAX, "brackets or definitions stand too deep in each other"));
            return Optional.empty();
        }
    }

    /** What stands before the last expression: the definitions. */
    String definitions() {
        int at = 0;
        while (tokens.get(at).is(KEYWORD_DEF)) {
            int open = 0;
            do {
                open += tokens.get(at).is(KEYWORD_DEF) ? 1 : 0;
                open -= tokens.get(at).is(SEMICOLON) && tokens.get(at).bracket() == 0 ? 1 : 0;
                at++;
            } while (open > 0 && at < tokens.size());
        }
        return written.substring(0, tokens.get(at).offset());
    }

    Tokens tokens() {
        return tokens;
    }

    /** All texts in quotes, in their order. */
    List<String> texts() {
        return IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).is(QUOTE))
                .mapToObj(at -> Stated.text(tokens, at))
                .toList();
    }

    /** The texts that are written into a field of that name, each once. */
    List<String> textsBehind(String field) {
        return IntStream.range(2, tokens.size())
                .filter(at -> tokens.get(at).is(QUOTE)
                        && tokens.get(at - 1).is(COLON)
                        && tokens.get(at - 2).text().equals(field))
                .mapToObj(at -> Stated.text(tokens, at))
                .distinct()
                .toList();
    }

    boolean defines(String function) {
        Tokens defined = new Tokens(definitions());
        for (int at = 1; at < defined.size(); at++) {
            if (defined.get(at - 1).is(KEYWORD_DEF)
                    && defined.get(at).text().equals(function)
                    && defined.arguments(at) == 0) {
                return true;
            }
        }
        return false;
    }

    /** What comes of a record. */
    List<JsonNode> run(JsonNode record) throws MappingFailed {
        Budget budget = Budget.ofThread();
        if (unwatched.isPresent()) {
            try {
                return run(unwatched.get(), record, budget);
            } catch (JsonQueryException | RuntimeException | StackOverflowError failed) {
                budget.renew(); // and once more, to see where
            }
        }
        try {
            return run(query, record, budget);
        } catch (JsonQueryException e) {
            throw failed(JqMessage.of(e, written), budget);
        } catch (Budget.Spent e) {
            throw failed(e.getMessage(), budget);
        } catch (StackOverflowError e) {
            throw failed("the mapping calls itself without end, or its parts stand too deep in each other", budget);
        } catch (OutOfMemoryError e) {
            throw failed("the mapping takes more memory than there is", budget);
        } catch (RuntimeException e) {
            throw failed("jq cannot do this: " + e.getClass().getSimpleName(), budget);
        }
    }

    private List<JsonNode> run(JsonQuery text, JsonNode record, Budget budget) throws JsonQueryException {
        budget.renew();
        List<JsonNode> output = new ArrayList<>();
        text.apply(scope, record, value -> {
            budget.keep(value);
            output.add(value);
        });
        return output;
    }

    private MappingFailed failed(String why, Budget budget) {
        return new MappingFailed(
                why, budget.part() < 0 ? Place.of(file) : watched.places().get(budget.part()));
    }

    private static Finding syntax(String file, Throwable cause) {
        if (cause instanceof ParseException parse && parse.currentToken != null && parse.currentToken.next != null) {
            Token at = parse.currentToken.next;
            String message = at.kind == 0 ? "the mapping ends too early" : "'" + at.image + "' cannot stand here";
            return Finding.at(new Place(file, at.beginLine, at.beginColumn), Code.SYNTAX, message);
        }
        String message = String.valueOf(cause == null ? null : cause.getMessage());
        Matcher place = PLACE.matcher(message);
        Place where = place.find()
                ? new Place(file, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : Place.of(file);
        return Finding.at(where, Code.SYNTAX, "this is no jq");
    }
}
