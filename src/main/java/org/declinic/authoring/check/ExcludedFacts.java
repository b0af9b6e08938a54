package org.declinic.authoring.check;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.drools.mvel.parser.printer.PrintUtil;

/** Finds rules that demand a fact, and that there is none such as this. */
final class ExcludedFacts implements EachRule {

    private static final Set<BinaryExpr.Operator> HOLD_FOR_THE_SAME =
            Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.LESS_EQUALS, BinaryExpr.Operator.GREATER_EQUALS);

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Demands demands = Demands.of(rule);
        for (Pattern absent : demands.absent()) {
            Optional<Pattern> excluded = demands.there().stream()
                    .filter(there -> there.type() == absent.type() && absent.isWhole() && meetsAll(there, absent))
                    .findFirst();
            excluded.ifPresent(there -> findings.accept(absent.span()
                    .finding(
                            Code.NEVER_FIRES,
                            "this excludes the " + there.typeName() + " that is demanded in line "
                                    + there.span().place().line())
                    .help(help(there))));
        }
    }

    private static String help(Pattern there) {
        boolean named = there.variable() != null && there.within().isEmpty();
        return there.type().isOnce()
                ? "keep one of the two"
                : "keep one of the two, or say that another one is meant: this != "
                        + (named ? there.variable() : "$it");
    }

    /** Whether the fact that a pattern demands meets all that another pattern demands. */
    private static boolean meetsAll(Pattern there, Pattern other) {
        Map<String, String> names = Demand.names(there);
        List<Demand> demands = Demand.in(there);
        Set<String> words =
                there.constraints().stream().map(each -> words(each, names)).collect(toSet());
        return other.constraints().stream().allMatch(each -> {
            boolean onlyNames = each.variable() != null && each.expression().isNameExpr();
            return onlyNames
                    || words.contains(words(each, names))
                    || isOfItself(each, names)
                    || Demand.of(each.expression(), each, other.type(), Map.of())
                            .filter(demand -> follows(demand, demands))
                            .isPresent();
        });
    }

    private static boolean follows(Demand demand, List<Demand> from) {
        return Demand.implies(
                from.stream()
                        .filter(each -> each.value().equals(demand.value()))
                        .toList(),
                demand);
    }

    private static boolean isOfItself(Constraint constraint, Map<String, String> names) {
        return constraint.expression() instanceof BinaryExpr binary
                && HOLD_FOR_THE_SAME.contains(binary.getOperator())
                && named(PrintUtil.printNode(binary.getLeft()), names)
                        .equals(named(PrintUtil.printNode(binary.getRight()), names));
    }

    private static String words(Constraint constraint, Map<String, String> names) {
        return ParsedFile.words(constraint.whole()).stream()
                .map(Token::text)
                .map(word -> named(word, names))
                .collect(joining(" "));
    }

    private static String named(String word, Map<String, String> names) {
        return names.getOrDefault(word, word);
    }
}
