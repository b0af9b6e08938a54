package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
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

    private static Stream<String> producedBy(Rule rule) {
        return Stream.concat(
                rule.then().findAll(MethodCallExpr.class).stream().flatMap(Producers::given),
                rule.insertions().stream().map(Rule.Insertion::type).map(type -> type == null ? UNTOLD : type.name()));
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
