package org.declinic.answers.explain;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;

/** The fields that a rule names of the facts that it finds, by the name of their type, in the order of the rule. */
final class NamedFields {

    /** What stands within these is not found. */
    private static final Set<String> FINDS_NOTHING = Set.of("not", "exists", "forall");

    private final Map<String, Pattern> byVariable = new HashMap<>();
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();

    private NamedFields() {}

    static Map<String, Set<String>> of(Rule rule) {
        NamedFields named = new NamedFields();
        List<Pattern> found = rule.patterns().stream()
                .filter(pattern -> pattern.type() != null)
                .filter(pattern -> pattern.within().stream().noneMatch(FINDS_NOTHING::contains))
                .toList();
        for (Pattern pattern : found) {
            if (pattern.variable() != null) {
                named.byVariable.put(pattern.variable(), pattern);
            }
        }
        for (Pattern pattern : found) {
            for (Constraint constraint : pattern.constraints()) {
                named.read(constraint.expression(), pattern);
            }
        }
        return named.fields;
    }

    private void read(Node expression, Pattern pattern) {
        String path = path(expression);
        if (path == null) {
            Expressions.parts(expression).forEach(part -> read(part, pattern));
            return;
        }
        String first = path.split("\\.")[0];
        Pattern named = byVariable.get(first);
        if (pattern.type().field(first).isPresent()) {
            add(pattern, path);
        } else if (named != null && path.length() > first.length()) {
            add(named, path.substring(first.length() + 1));
        }
    }

    private void add(Pattern pattern, String path) {
        fields.computeIfAbsent(pattern.type().name(), any -> new LinkedHashSet<>())
                .add(path);
    }

    /** Names with points between them, or {@code null} for any other expression. */
    private static String path(Node expression) {
        if (expression instanceof NameExpr name) {
            return name.getNameAsString();
        } else if (expression instanceof FieldAccessExpr access) {
            return access.getScope() instanceof ThisExpr
                    ? access.getNameAsString()
                    : path(access.getScope(), access.getNameAsString());
        } else if (expression instanceof NullSafeFieldAccessExpr access) {
            return path(access.getScope(), access.getNameAsString());
        }
        return null;
    }

    private static String path(Node scope, String name) {
        String before = path(scope);
        return before == null ? null : before + "." + name;
    }
}
