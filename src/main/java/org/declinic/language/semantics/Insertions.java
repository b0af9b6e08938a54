package org.declinic.language.semantics;

import static java.util.stream.Collectors.toCollection;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.conclusions.Gives;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the {@code then} of a rule puts into the working memory by calls of the engine. Only facts of types that say so may
 * be put there by rules; all others are the case's own. What cannot be told is taken for one of those.
 */
final class Insertions {

    private static final Set<String> CALLS = Set.of("insert", "insertLogical", "logicalInsert");
    private static final String INSTEAD = "conclude a type of your own that is declared with @Derived";

    private final RuleScope scope;
    private final List<Rule.Insertion> all = new ArrayList<>();
    private int seen;

    Insertions(RuleScope scope) {
        this.scope = scope;
    }

    List<Rule.Insertion> all() {
        return List.copyOf(all);
    }

    /** A call in the conclusion, of a method of a value or class of a type where that is known. */
    void take(MethodCallExpr call, Type on, List<Type> arguments, Function<Node, Span> places) {
        String name = call.getNameAsString();
        if (CALLS.contains(name)) {
            seen++;
            if (name.equals("insert") && !arguments.isEmpty() && arguments.get(0) instanceof DeclaredType) {
                scope.found(places.apply(call.getName())
                        .finding(Code.STATES_FACT, "what 'insert' puts in stays when the conditions no longer hold")
                        .as(Severity.WARNING)
                        .help("write insertLogical"));
            }
            if (!arguments.isEmpty() && (on == null || on.javaClass() != StringBuilder.class)) {
                boolean isNamed = call.getArgument(0).isObjectCreationExpr();
                take(arguments.get(0), isNamed, places.apply(call.getArgument(0)));
            }
        } else if (on instanceof DeclaredType && name.matches("set\\p{Lu}.*")) {
            scope.found(places.apply(call.getName())
                    .finding(Code.STATES_FACT, "'" + name + "' changes a fact")
                    .help("write its values into new " + on.name() + "( ... )"));
        }
    }

    /** What has a name that is no type is said where the name is read. */
    private void take(Type type, boolean isNamed, Span place) {
        boolean unknown = type == null || type == JavaType.of(Object.class);
        all.add(new Rule.Insertion(unknown ? null : type, place));
        if (unknown && !isNamed) {
            scope.found(untold(place));
        } else if (!unknown && !type.isConcluded()) {
            scope.found(forbidden(type, place));
        }
    }

    /** Drools has all of the conclusion; where this has not found a call in it, nobody knows what the call does. */
    void checkAllAreSeen(RuleDescr rule, Unit unit) {
        long written = Stream.concat(Stream.of(rule.getConsequence()), rule.getNamedConsequences().values().stream())
                .flatMap(java -> callsIn(ParsedFile.words(String.valueOf(java))))
                .count();
        if (written > seen) {
            Span place = unit.then().stream()
                    .filter(word -> CALLS.contains(word.text()))
                    .reduce((first, last) -> last)
                    .map(unit.span()::at)
                    .orElseGet(() -> unit.span().at(unit.header().get(0)));
            all.add(new Rule.Insertion(null, place));
            scope.found(untold(place));
        }
    }

    private static Stream<Token> callsIn(List<Token> words) {
        return IntStream.range(0, words.size() - 1)
                .filter(at -> words.get(at + 1).is("("))
                .mapToObj(words::get)
                .filter(word -> word.isWord() && CALLS.contains(word.text()));
    }

    private static Finding untold(Span place) {
        return place.finding(
                        Code.STATES_FACT, "it cannot be told of what type the fact is that this puts into the case")
                .help("write new Thing( ... ) here, of a type that is declared with @Derived");
    }

    private static Finding forbidden(Type type, Span place) {
        if (type instanceof DeclaredType declared && declared.isOfTable()) {
            return place.finding(Code.STATES_FACT, type.inWords() + " is a row of its table")
                    .help("write rows( kcontext, \"" + type.name() + "\", ... )");
        } else if (type instanceof DeclaredType declared) {
            return ofCaseOrRules(declared, place);
        } else if (type.javaClass().getPackageName().equals(Conclude.class.getPackageName())) {
            return place.finding(Code.STATES_FACT, "no rule puts " + type.inWords() + " into the case itself")
                    .help(callsThatGive(type.javaClass()));
        } else if (!type.javaClass().getPackageName().equals(FactTypes.class.getPackageName())) {
            return place.finding(Code.STATES_FACT, type.inWords() + " is no fact")
                    .help(INSTEAD);
        }
        return onlyACase(type, place).help(INSTEAD);
    }

    /** Rules of ours are made for facts that a case states; what others declare, theirs alone go by. */
    private static Finding ofCaseOrRules(DeclaredType type, Span place) {
        String derived = "write @Derived in its declaration, and where some do and some do not, @Derivable";
        return type.isOwn()
                ? onlyACase(type, place).help(INSTEAD + "; where no case states " + type.inWords() + ", " + derived)
                : place.finding(Code.STATES_FACT, "its declaration says that a case states " + type.inWords())
                        .as(Severity.WARNING)
                        .help("where no case does, " + derived);
    }

    private static String callsThatGive(Class<?> conclusion) {
        SortedSet<String> calls = Stream.of(Conclude.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Gives.class)
                        && method.getAnnotation(Gives.class).value() == conclusion)
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
        return calls.isEmpty() ? INSTEAD : "write " + String.join("( ... ) or ", calls) + "( ... )";
    }

    private static Finding onlyACase(Type type, Span place) {
        return place.finding(Code.STATES_FACT, "only a case states " + type.inWords());
    }
}
