package org.declinic.cases.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.declinic.cases.catalog.Codes.Code;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Stop;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.text.RuleHeader;

/**
 * What a rule set can conclude.
 *
 * @param causes in order of their codes
 * @param remedies in order of their codes
 * @param objections what is held against causes, in order of their codes
 * @param stops the rules that keep shoppers from attempts, in order of files and lines
 * @param contradictions the rules that find facts which cannot be true together, in order of files and lines
 * @param rules the version of the rule set
 */
public record Catalog(
        List<Entry> causes,
        List<Entry> remedies,
        List<Entry> objections,
        List<Origin> stops,
        List<Origin> contradictions,
        String rules) {

    /**
     * A cause or a remedy, or what is held against a cause.
     *
     * @param code its stable name
     * @param title what it is in a few words; empty of what is held against a cause
     * @param rules the rules that conclude it, in order of files and lines
     * @param codes the rows of tables that give it, in order of the tables; of a cause only
     */
    public record Entry(
            String code,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String title,
            List<Origin> rules,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Code> codes) {}

    /**
     * A rule that concludes it.
     *
     * @param rule the rule's name
     * @param file its file, relative to the rules folder
     * @param line the line it begins at
     * @param ruleSet the folder of rules that it is from, or that it is built in; {@code null} where all rules are from one
     * @param certainty how sure it makes one of a cause, or that it is none; {@code null} where it is about neither
     * @param source the keys of its sources, or {@code null}
     * @param mayBeWrong what it may get wrong, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            String rule,
            String file,
            int line,
            String ruleSet,
            BigDecimal certainty,
            String source,
            String mayBeWrong) {}

    /**
     * The catalog of a rule set.
     *
     * @param knowledge the rule set
     * @return what it can conclude
     */
    public static Catalog of(Knowledge knowledge) {
        Codes codes = new Codes(knowledge);
        Origins origins = new Origins(knowledge);
        return new Catalog(
                entries(origins.by(RuleHeader.CAUSE), codes::of),
                entries(origins.by(RuleHeader.REMEDY), remedy -> List.of()),
                entries(origins.by(RuleHeader.AGAINST), cause -> List.of()),
                origins.of(Stop.class),
                origins.of(Inconsistency.class),
                knowledge.version());
    }

    private static List<Entry> entries(Map<String, Origins.Group> byCode, Function<String, List<Code>> codes) {
        return byCode.entrySet().stream()
                .map(group -> new Entry(
                        group.getKey(),
                        group.getValue().title(),
                        group.getValue().rules(),
                        codes.apply(group.getKey())))
                .toList();
    }
}
