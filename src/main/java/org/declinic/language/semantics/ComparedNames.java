package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.declinic.facts.FactTypes;
import org.declinic.tables.Columns;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * The names that rules know for the fields of facts: the texts that they compare a field with, and the tables whose
 * columns they compare it with. Fields that a rule compares with each other share their names.
 */
public final class ComparedNames {

    /** Those of one field. */
    private final Map<String, SortedSet<String>> texts = new HashMap<>();

    /** Each field, and one that shares its names: itself, or nearer to the one that stands for all. */
    private final Map<String, String> shared = new HashMap<>();

    private final Map<String, TableType> tables = new HashMap<>();
    private final Set<String> stated = new HashSet<>();

    private ComparedNames() {}

    /**
     * The names for a field.
     *
     * @param fields the fields that share them, itself among them
     * @param texts the texts that rules compare it with
     * @param columns the columns of tables that rules compare it with
     */
    public record Names(SortedSet<String> fields, SortedSet<String> texts, List<Column> columns) {}

    /**
     * A column of a table.
     *
     * @param type the simple name of the type whose facts are its rows
     * @param column its name
     */
    public record Column(String type, String column) {}

    /**
     * The names in a rule set.
     *
     * @param rules what its rules mean
     * @return the names by type and field, such as {@code CheckoutAttempt.platform}, of the fields that have any
     */
    public static SortedMap<String, Names> of(RuleSet rules) {
        ComparedNames names = new ComparedNames();
        rules.tables().forEach(type -> names.tables.put(type.name(), type));
        rules.rules().forEach(names::read);
        return names.byField();
    }

    private void read(Rule rule) {
        Map<String, String> variables = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.variable() != null) {
                    field(Expressions.bound(constraint.expression()), pattern, variables)
                            .ifPresent(field -> variables.put(constraint.variable(), field));
                }
            }
            pattern.constraints().forEach(constraint -> read(constraint.expression(), pattern, variables));
        }
        rule.lookups().forEach(lookup -> read(lookup, variables));
    }

    private void read(Expression expression, Pattern pattern, Map<String, String> variables) {
        for (TextComparison comparison : TextComparison.in(expression)) {
            field(comparison.value(), pattern, variables)
                    .ifPresent(field -> comparison
                            .texts()
                            .forEach(text -> texts.computeIfAbsent(field, first -> new TreeSet<>())
                                    .add(text.asString())));
        }
        TextComparison.alternatives(expression).forEach(part -> {
            if (part instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.EQUALS) {
                join(field(binary.getLeft(), pattern, variables), field(binary.getRight(), pattern, variables));
            } else if (part instanceof PointFreeExpr member && member.getRight().size() == 1) {
                join(
                        field(member.getLeft(), pattern, variables),
                        field(member.getRight().get(0), pattern, variables));
            }
        });
    }

    private void read(Rule.Lookup lookup, Map<String, String> variables) {
        TableType table = tables.get(lookup.type());
        List<String> keys = table == null ? List.of() : table.keys();
        int given = Math.min(lookup.values().size(), keys.size() - lookup.first());
        for (int at = 0; at < given; at++) {
            join(
                    Optional.ofNullable(variables.get(lookup.values().get(at))),
                    Optional.of(lookup.type() + '.' + keys.get(lookup.first() + at)));
        }
    }

    /** The field of texts that an expression names, itself or by a variable. */
    private Optional<String> field(Expression expression, Pattern pattern, Map<String, String> variables) {
        Optional<Type> owner = Optional.ofNullable(pattern.type());
        String name = null;
        if (expression instanceof NameExpr simple) {
            name = simple.getNameAsString();
            if (variables.containsKey(name)) {
                return Optional.of(variables.get(name));
            }
        } else if (expression instanceof FieldAccessExpr access && access.getScope() instanceof NameExpr of) {
            name = access.getNameAsString();
            owner = owner.flatMap(type -> type.field(of.getNameAsString()));
        }
        Type type = owner.orElse(null);
        if (name == null
                || type == null
                || !type.field(name).filter(ComparedNames::holdsTexts).isPresent()) {
            return Optional.empty();
        }
        boolean canBeStated = type instanceof DeclaredType declared
                ? declared.isStated()
                : FactTypes.inJava().find(type.name()).isPresent();
        String field = type.name() + '.' + name;
        if (canBeStated) {
            stated.add(field);
        }
        return Optional.of(field);
    }

    private static boolean holdsTexts(Type type) {
        return type.isText() || Collection.class.isAssignableFrom(type.javaClass());
    }

    private void join(Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent()) {
            shared.put(root(one.get()), root(other.get()));
        }
    }

    private String root(String field) {
        String at = field;
        while (!at.equals(shared.getOrDefault(at, at))) {
            at = shared.get(at);
        }
        return at;
    }

    private SortedMap<String, Names> byField() {
        Map<String, Names> byRoot = new HashMap<>();
        Set<String> all = new TreeSet<>(shared.keySet());
        all.addAll(shared.values());
        all.addAll(texts.keySet());
        for (String field : all) {
            Names names = byRoot.computeIfAbsent(
                    root(field), root -> new Names(new TreeSet<>(), new TreeSet<>(), new ArrayList<>()));
            names.texts.addAll(texts.getOrDefault(field, new TreeSet<>()));
            if (stated.contains(field)) {
                names.fields.add(field);
            }
            String[] parts = field.split("\\.");
            if (tables.containsKey(parts[0])) {
                names.columns.add(new Column(parts[0], Columns.column(parts[1])));
            }
        }
        SortedMap<String, Names> byField = new TreeMap<>();
        for (String field : stated) {
            Names names = byRoot.get(root(field));
            if (names != null && !(names.texts.isEmpty() && names.columns.isEmpty())) {
                byField.put(field, names);
            }
        }
        return byField;
    }
}
