package org.declinic.whynot;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.conclusions.Gives;
import org.declinic.semantics.Rule;
import org.declinic.semantics.RuleSet;
import org.declinic.semantics.Type;

/** Which rules put facts of a type into the working memory, as their {@code then} says. Immutable. */
final class Producers {

    private static final ParserConfiguration JAVA =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    private static final Map<String, String> CALLS = calls();

    private final Map<String, List<String>> byType = new HashMap<>();

    Producers(RuleSet rules) {
        for (Rule rule : rules.rules()) {
            producedBy(rule).distinct().forEach(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                    .add(rule.name()));
        }
    }

    /** The names of the rules, in order of files and lines. */
    List<String> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private static Stream<String> producedBy(Rule rule) {
        if (!(rule.tree().getConsequence() instanceof String java)) {
            return Stream.empty();
        }
        return new JavaParser(JAVA)
                .parseBlock("{" + java + "}").getResult().stream()
                        .flatMap(block -> block.findAll(MethodCallExpr.class).stream())
                        .flatMap(call -> Stream.concat(
                                Optional.ofNullable(CALLS.get(call.getNameAsString())).stream(),
                                call.getNameAsString().startsWith("insert")
                                        ? call.getArguments().stream()
                                                .limit(1)
                                                .flatMap(each -> type(each, rule).stream())
                                        : Stream.empty()));
    }

    private static Optional<String> type(Expression inserted, Rule rule) {
        if (inserted instanceof ObjectCreationExpr creation) {
            return Optional.of(creation.getType().getNameAsString());
        } else if (inserted instanceof NameExpr variable) {
            return Optional.ofNullable(rule.variables().get(variable.getNameAsString()))
                    .map(Type::name);
        }
        return inserted instanceof MethodCallExpr factory
                ? factory.getScope().map(Expression::toString)
                : Optional.empty();
    }

    private static Map<String, String> calls() {
        Map<String, String> calls = new LinkedHashMap<>();
        for (Method method : Conclude.class.getMethods()) {
            Gives gives = method.getAnnotation(Gives.class);
            if (gives != null) {
                calls.put(method.getName(), gives.value().getSimpleName());
            }
        }
        return calls;
    }
}
