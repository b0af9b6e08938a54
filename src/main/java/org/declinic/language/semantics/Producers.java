package org.declinic.language.semantics;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.conclusions.Gives;
import org.declinic.conclusions.GivesNamed;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Which rules put facts of a type into the working memory, as their {@code then} says. Immutable. */
public final class Producers {

    private static final Map<String, String> CALLS = calls();
    private static final Set<String> NAMING = Stream.of(Conclude.class.getMethods())
            .filter(method -> method.isAnnotationPresent(GivesNamed.class))
            .map(Method::getName)
            .collect(Collectors.toSet());

    /** For what a rule puts into the working memory when its type cannot be told. */
    private static final String UNTOLD = "?";

    /** Types that extend each other in a circle do not compile. */
    private static final int MOST_EXTENDED = 100;

    private final Map<String, List<String>> byType = new HashMap<>();
    private final Map<String, String> functions;

    private final Set<String> declared;
    private final Map<String, String> extended;

    /**
     * Reads what rules conclude.
     *
     * @param rules the rules
     */
    public Producers(RuleSet rules) {
        declared = rules.files().stream()
                .flatMap(file -> file.tree().getTypeDeclarations().stream())
                .map(TypeDeclarationDescr::getTypeName)
                .collect(Collectors.toSet());
        extended = rules.files().stream()
                .flatMap(file -> file.tree().getTypeDeclarations().stream())
                .filter(type -> type.getSuperTypeName() != null)
                .collect(Collectors.toMap(
                        TypeDeclarationDescr::getTypeName, TypeDeclarationDescr::getSuperTypeName, (one, same) -> one));
        functions = rules.files().stream()
                .flatMap(file -> file.tree().getFunctions().stream())
                .collect(Collectors.toMap(
                        FunctionDescr::getName, FunctionDescr::getReturnType, (one, another) -> UNTOLD));
        for (Rule rule : rules.rules()) {
            producedBy(rule)
                    .flatMap(this::withThoseItExtends)
                    .distinct()
                    .forEach(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                            .add(rule.name()));
        }
    }

    /**
     * The rules that make facts of a type, or may do so where none is seen to.
     *
     * @param type the simple name of the type
     * @return their names, in order of files and lines
     */
    public List<String> of(String type) {
        return byType.getOrDefault(type, byType.getOrDefault(UNTOLD, List.of()));
    }

    /**
     * The rules that are seen to make facts of a type.
     *
     * @param type the simple name of the type
     * @return their names, in order of files and lines
     */
    public List<String> knownOf(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private Stream<String> withThoseItExtends(String type) {
        return Stream.iterate(type, each -> each != null, extended::get).limit(MOST_EXTENDED);
    }

    /**
     * Whether a rule file declares a type.
     *
     * @param type the simple name of the type
     * @return true when one does
     */
    public boolean isDeclared(String type) {
        return declared.contains(type);
    }

    private Stream<String> producedBy(Rule rule) {
        BlockStmt block = rule.then();
        return block.findAll(MethodCallExpr.class).stream()
                .flatMap(call -> Stream.concat(
                        given(call),
                        call.getNameAsString().startsWith("insert")
                                ? call.getArguments().stream().limit(1).flatMap(each -> types(each, rule, block))
                                : Stream.empty()));
    }

    /** What a call of {@link Conclude} gives: a conclusion, or the type that it names. */
    private static Stream<String> given(MethodCallExpr call) {
        return NAMING.contains(call.getNameAsString())
                ? call.getArguments().stream()
                        .filter(StringLiteralExpr.class::isInstance)
                        .limit(1)
                        .map(type -> ((StringLiteralExpr) type).getValue())
                : Optional.ofNullable(CALLS.get(call.getNameAsString())).stream();
    }

    private Stream<String> types(Expression inserted, Rule rule, BlockStmt block) {
        if (inserted instanceof ObjectCreationExpr creation) {
            return Stream.of(creation.getType().getNameAsString());
        } else if (inserted instanceof CastExpr cast) {
            return Stream.of(simple(cast.getTypeAsString()));
        } else if (inserted instanceof EnclosedExpr enclosed) {
            return types(enclosed.getInner(), rule, block);
        } else if (inserted instanceof ConditionalExpr either) {
            return Stream.of(either.getThenExpr(), either.getElseExpr()).flatMap(each -> types(each, rule, block));
        } else if (inserted instanceof NameExpr variable) {
            return ofVariable(variable.getNameAsString(), rule, block);
        } else if (inserted instanceof MethodCallExpr factory) {
            String of = simple(factory.getScope().map(Expression::toString).orElse(""));
            return Stream.of(
                    of.isEmpty()
                            ? simple(functions.getOrDefault(factory.getNameAsString(), UNTOLD))
                            : declared.contains(of) ? of : ofConclusion(of, factory.getNameAsString()));
        }
        return Stream.of(UNTOLD);
    }

    /** What a static method of a conclusion's class gives. */
    private static String ofConclusion(String type, String method) {
        try {
            return Stream.of(Class.forName(Conclude.class.getPackageName() + "." + type)
                            .getMethods())
                    .filter(each -> each.getName().equals(method))
                    .map(each -> each.getReturnType().getSimpleName())
                    .findFirst()
                    .orElse(UNTOLD);
        } catch (ClassNotFoundException noConclusion) {
            return UNTOLD;
        }
    }

    private Stream<String> ofVariable(String name, Rule rule, BlockStmt block) {
        Type bound = rule.variables().get(name);
        return block.findAll(VariableDeclarator.class).stream()
                .filter(each -> each.getNameAsString().equals(name))
                .findFirst()
                .map(local -> local.getType().isVarType()
                        ? local.getInitializer().stream().flatMap(value -> types(value, rule, block))
                        : Stream.of(simple(local.getTypeAsString())))
                .orElse(Stream.of(bound == null ? UNTOLD : bound.name()));
    }

    private static String simple(String type) {
        return type.equals("Object") ? UNTOLD : type.substring(type.lastIndexOf('.') + 1);
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
