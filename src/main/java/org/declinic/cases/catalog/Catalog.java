package org.declinic.cases.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.declinic.cases.catalog.Codes.Code;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.text.RuleHeader;

/**
 * The causes and remedies that a rule set can conclude.
 *
 * @param causes in order of their codes
 * @param remedies in order of their codes
 * @param rules the version of the rule set
 */
public record Catalog(List<Entry> causes, List<Entry> remedies, String rules) {

    /**
     * A cause or a remedy.
     *
     * @param code its stable name
     * @param title what it is in a few words
     * @param rules the rules that conclude it, in order of files and lines
     * @param codes the rows of tables that give it, in order of the tables; none of a remedy
     */
    public record Entry(
            String code,
            String title,
            List<Origin> rules,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Code> codes) {}

    /**
     * A rule that concludes it.
     *
     * @param rule the rule's name
     * @param file its file, relative to the rules folder
     * @param line the line it begins at
     * @param certainty how sure it makes one of a cause; {@code null} for a remedy
     * @param source the keys of its sources, or {@code null}
     * @param mayBeWrong what it may get wrong, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(String rule, String file, int line, BigDecimal certainty, String source, String mayBeWrong) {}

    /**
     * The catalog of a rule set.
     *
     * @param knowledge the rule set
     * @return its causes and remedies
     */
    public static Catalog of(Knowledge knowledge) {
        Codes codes = new Codes(knowledge);
        return new Catalog(
                entries(knowledge, RuleHeader.CAUSE, codes::of),
                entries(knowledge, RuleHeader.REMEDY, remedy -> List.of()),
                knowledge.version());
    }

    private static List<Entry> entries(Knowledge knowledge, String annotation, Function<String, List<Code>> codes) {
        return knowledge.rules().stream()
                .filter(rule -> rule.annotation(annotation).isPresent())
                .collect(groupingBy(rule -> rule.annotation(annotation).orElseThrow(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> new Entry(
                        group.getKey(),
                        group.getValue().stream()
                                .flatMap(rule -> rule.annotation(RuleHeader.TITLE).stream())
                                .findFirst()
                                .orElse(""),
                        group.getValue().stream().map(Catalog::origin).toList(),
                        codes.apply(group.getKey())))
                .toList();
    }

    private static Origin origin(RuleEntry rule) {
        return new Origin(
                rule.name(),
                rule.file(),
                rule.line(),
                rule.annotation(RuleHeader.CERTAINTY).map(BigDecimal::new).orElse(null),
                rule.annotation(RuleHeader.SOURCE).orElse(null),
                rule.annotation(RuleHeader.MAY_BE_WRONG).orElse(null));
    }
}
