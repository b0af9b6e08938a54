package org.declinic.answers.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.declinic.answers.conditions.GroupWords;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Reason;
import org.declinic.language.semantics.Rule;
import org.declinic.text.CardNumbers;
import org.declinic.text.RuleHeader;
import org.declinic.values.Property;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;

/** What a derivation shows of the text of its rule, found once. Safe to use from many threads. */
final class RuleText {

    /**
     * What a rule looks at in facts of a type.
     *
     * @param type the name of the type
     * @param fields the fields, in the order of the rule
     */
    record Looked(String type, List<Property> fields) {}

    private final Rule rule;
    private final String file;
    private final int line;
    private final BigDecimal certainty;
    private final String source;
    private final String mayBeWrong;
    private final Groups present;
    private final Groups absent;
    private final Map<String, Set<String>> fieldsByType;
    private final Map<Class<?>, Looked> looked = new ConcurrentHashMap<>();

    RuleText(Rule rule, GroupWords words) {
        this.rule = rule;
        this.file = CardNumbers.mask(rule.file().file().opened());
        this.line = rule.unit().span().place().line();
        this.certainty = annotation(RuleHeader.CERTAINTY).map(BigDecimal::new).orElse(null);
        this.source = annotation(RuleHeader.SOURCE).orElse(null);
        this.mayBeWrong = annotation(RuleHeader.MAY_BE_WRONG).orElse(null);
        this.fieldsByType = NamedFields.of(rule);
        this.present = new Groups(rule, words);
        this.absent = new Groups(rule, words);
        if (rule.tree().getLhs() != null) {
            readConditions(rule.tree().getLhs());
        }
    }

    private Optional<String> annotation(String name) {
        return rule.annotation(name).map(Rule.Annotation::value);
    }

    /** Of what stands within "or" it is not known which branch held. */
    private void readConditions(BaseDescr condition) {
        if (condition instanceof AndDescr all) {
            all.getDescrs().forEach(this::readConditions);
        } else if (condition instanceof NotDescr) {
            absent.add(condition);
        } else if (condition instanceof ExistsDescr || condition instanceof ForallDescr) {
            present.add(condition);
        }
    }

    /** What the rule looks at in facts of a class. */
    Looked lookedAt(Class<?> type) {
        Looked known = looked.get(type);
        if (known == null) {
            String name = type.getSimpleName();
            known = new Looked(
                    name,
                    fieldsByType.getOrDefault(name, Set.of()).stream()
                            .flatMap(field -> Property.of(type, field).stream())
                            .toList());
            looked.put(type, known);
        }
        return known;
    }

    /** A derivation of something by this rule; its text may be {@code null}. */
    Derivation derivation(Object concluded, String text, List<Premise> facts, List<Object> matched) {
        if (concluded instanceof Reason reason) {
            return derivation(reason.certainty(), text, reason.source(), reason.row(), facts, matched);
        } else if (concluded instanceof Objection objection) {
            return derivation(objection.certainty(), text, objection.source(), null, facts, matched);
        }
        return derivation(certainty, text, source, null, facts, matched);
    }

    private Derivation derivation(
            BigDecimal sure, String text, String from, String row, List<Premise> facts, List<Object> matched) {
        return new Derivation(
                rule.name(),
                file,
                line,
                sure,
                null,
                text,
                from,
                row,
                mayBeWrong,
                facts,
                present.written(),
                present.inWords(matched),
                absent.written(),
                absent.inWords(matched));
    }
}
