package org.declinic.authoring.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.TableType;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;
import org.drools.drl.ast.descr.BaseDescr;

/** Finds facts of which a case can have several, and which nothing joins: the rule gives a reason for each pair of them. */
final class UnjoinedFacts implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        Set<String> tables = rules.set().tables().stream().map(TableType::name).collect(toSet());
        rules.set().rules().stream()
                .filter(rule -> RuleHeader.KINDS.stream()
                        .anyMatch(kind -> rule.annotation(kind).isPresent()))
                .forEach(rule -> check(rule, tables, findings));
    }

    private static void check(Rule rule, Set<String> tables, Consumer<Finding> findings) {
        List<Pattern> several = Demands.of(rule).there().stream()
                .filter(pattern -> pattern.within().isEmpty() && canBeSeveral(pattern, tables))
                .toList();
        if (several.size() < 2) {
            return;
        }
        List<Set<String>> elements = new ArrayList<>();
        for (BaseDescr element : rule.tree().getLhs().getDescrs()) {
            elements.add(variables(ParsedFile.words(rule.file().span(rule.name(), element)), rule));
        }
        Pattern first = several.get(0);
        Set<String> joined = reached(variables(ParsedFile.words(first.span()), rule), elements);
        several.stream()
                .skip(1)
                .filter(other ->
                        variables(ParsedFile.words(other.span()), rule).stream().noneMatch(joined::contains))
                .findFirst()
                .ifPresent(other -> findings.accept(other.span()
                        .finding(
                                Code.UNJOINED_FACTS,
                                "nothing joins this " + other.typeName() + " to the " + first.typeName() + " of line "
                                        + first.span().place().line() + ": the rule fires for each pair")
                        .help("compare fields of the two, or write exists before the one that no text is about")));
    }

    private static boolean canBeSeveral(Pattern pattern, Set<String> tables) {
        boolean stated = pattern.type().javaClass() == Object.class
                || FactTypes.inJava().find(pattern.type().name()).isPresent();
        return stated
                && !pattern.type().isOnce()
                && !pattern.type().isConcluded()
                && !tables.contains(pattern.type().name());
    }

    /** The variables that stand in words, also those that get their value there. */
    private static Set<String> variables(List<Token> words, Rule rule) {
        return words.stream()
                .map(Token::text)
                .filter(rule.variables()::containsKey)
                .collect(toSet());
    }

    /** The variables that share a condition with some, or with others that do. */
    private static Set<String> reached(Set<String> from, List<Set<String>> elements) {
        Set<String> reached = new HashSet<>(from);
        int before;
        do {
            before = reached.size();
            elements.stream()
                    .filter(element -> element.stream().anyMatch(reached::contains))
                    .forEach(reached::addAll);
        } while (reached.size() > before);
        return reached;
    }
}
