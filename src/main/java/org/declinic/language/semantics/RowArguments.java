package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.finding.Code;
import org.declinic.language.syntax.Span;

/** Checks the calls that are about rows of tables, of which the compiler knows nothing, and keeps which rows are looked up. */
final class RowArguments {

    private final RuleScope scope;
    private final Function<Node, Span> places;
    private final List<Rule.Lookup> lookups = new ArrayList<>();

    RowArguments(RuleScope scope, Function<Node, Span> places) {
        this.scope = scope;
        this.places = places;
    }

    List<Rule.Lookup> lookups() {
        return lookups;
    }

    /** Rows are looked up by the name of their type, which the compiler knows nothing of. */
    void checkNamedType(MethodCallExpr call, int keysInText) {
        List<StringLiteralExpr> named = call.getArguments().stream()
                .skip(1)
                .limit(1)
                .filter(StringLiteralExpr.class::isInstance)
                .map(StringLiteralExpr.class::cast)
                .toList();
        for (StringLiteralExpr written : named) {
            Optional<Type> type = scope.file().type(written.getValue());
            lookups.add(new Rule.Lookup(
                    written.getValue(),
                    keysInText,
                    call.getArguments().stream()
                            .skip(2 + keysInText)
                            .map(Expression::toString)
                            .toList()));
            if (type.isEmpty()) {
                scope.unknownType(written.getValue(), places.apply(written));
            } else if (!(type.get() instanceof DeclaredType declared) || !declared.isOfTable()) {
                scope.found(places.apply(written)
                        .finding(
                                Code.WRONG_ARGUMENTS,
                                written.getValue() + " has no rows: it is not declared with @Table")
                        .help("name a type that is, or write @Table( \"...\" ) in its declaration"));
            } else if (declared.keys().size() < call.getArguments().size() - 2) {
                scope.found(places.apply(call.getName())
                        .finding(Code.WRONG_ARGUMENTS, "'" + call.getNameAsString() + "' does not take these values")
                        .help("rows of " + written.getValue() + " are looked up by "
                                + String.join(", ", declared.keys())));
            }
        }
    }

    /** What takes anything takes a row of a table. */
    void checkRow(MethodCallExpr call, List<Callable> methods, List<Type> arguments) {
        methods.stream()
                .map(Callable::java)
                .filter(method -> !method.isVarArgs() && method.getParameterCount() == arguments.size())
                .forEach(method -> {
                    int row = List.of(method.getParameterTypes()).indexOf(Object.class);
                    Type type = row < 0 ? null : arguments.get(row);
                    if (type != null && !(type instanceof DeclaredType declared && declared.isOfTable())) {
                        Expression written = call.getArgument(row);
                        scope.found(places.apply(written)
                                .finding(
                                        Code.WRONG_ARGUMENTS, written + " is no row of a table: it is a " + type.name())
                                .help("name a row of a type that is declared with @Table, or leave it out"));
                    }
                });
    }
}
