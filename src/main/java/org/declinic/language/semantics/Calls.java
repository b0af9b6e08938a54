package org.declinic.language.semantics;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.finding.Code;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;

/** Finds what a call calls. */
final class Calls {

    /** What Drools itself offers in a conclusion. */
    static final Set<String> OF_DROOLS = Set.of(
            "insert", "insertLogical", "update", "modify", "delete", "retract", "getKnowledgeRuntime", "halt", "eval");

    private static final Type CONCLUDE = JavaType.of(Conclude.class);

    private final RuleScope scope;

    Calls(RuleScope scope) {
        this.scope = scope;
    }

    /** A call with nothing before it: of a function or an imported method. */
    Type free(String name, Span place, List<Type> arguments) {
        if (OF_DROOLS.contains(name) || scope.file().hasFunction(name)) {
            return scope.file().resultOf(name);
        }
        List<Callable> methods = scope.file().staticMethods(name);
        if (!methods.isEmpty()) {
            return choose(methods, name, place, arguments);
        }
        if (!CONCLUDE.methods(name).isEmpty()) {
            scope.missingImport(place, "import static " + Conclude.class.getName() + ".*");
            return null;
        }
        SortedSet<String> known = scope.file().functions();
        if (scope.file().functions().isEmpty()) {
            known.addAll(Stream.of(Conclude.class.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(method -> method.getName())
                    .toList());
        }
        scope.unknown(
                place.finding(Code.UNKNOWN_METHOD, "there is no method '" + name + "'"),
                NameMeaning.isClock(name) ? NameMeaning.NO_CLOCK : DidYouMean.help(name, known),
                "methods are " + String.join(", ", known));
        return null;
    }

    /** A call of a method of a value or class of a type. */
    Type on(Type type, String name, Span place, List<Type> arguments) {
        if (type == null || scope.isAnything(type)) {
            return null;
        }
        List<Callable> methods = type.methods(name);
        if (methods.isEmpty()) {
            scope.unknown(
                    place.finding(Code.UNKNOWN_METHOD, type.name() + " has no method '" + name + "'"),
                    DidYouMean.help(name, type.methods()),
                    beginning(name, type));
            return null;
        }
        return choose(methods, name, place, arguments);
    }

    /** A method whose name the written one begins with, such as {@code minus} for {@code minusHours}. */
    private static String beginning(String name, Type type) {
        return type.methods().stream()
                .filter(name::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(method -> "did you mean '" + method + "'?")
                .orElse(null);
    }

    /** The making of a new value. */
    Type construct(String name, Span place, List<Type> arguments) {
        var type = scope.file().type(name);
        if (type.isEmpty()) {
            scope.unknownType(name, place);
            return null;
        }
        List<Callable> constructors = type.get().constructors();
        if (!constructors.isEmpty()) {
            choose(constructors, name, place, arguments);
        }
        return type.get();
    }

    /** The result of the method that takes the arguments; {@code null} when that cannot be told. */
    Type choose(List<Callable> callables, String name, Span place, List<Type> arguments) {
        List<Callable> fitting =
                callables.stream().filter(callable -> callable.takes(arguments)).toList();
        if (fitting.isEmpty()) {
            SortedSet<String> written = new TreeSet<>();
            callables.forEach(callable -> written.add(callable.written(name)));
            scope.found(place.finding(Code.WRONG_ARGUMENTS, "'" + name + "' does not take these values")
                    .help("write " + String.join(", or ", written)));
            return null;
        }
        List<Type> results = fitting.stream().map(Callable::result).distinct().toList();
        return results.size() == 1 ? results.get(0) : null;
    }
}
