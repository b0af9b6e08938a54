package org.declinic.text;

import java.util.ArrayList;
import java.util.List;

/** The annotations above the conditions of a rule: their names, and the codes in their values. */
public final class RuleHeader {

    public static final String CAUSE = "cause";
    public static final String REMEDY = "remedy";
    public static final String AGAINST = "against";
    public static final String TITLE = "title";

    /** What shoppers are told in place of a cause. */
    public static final String TOLD = "told";

    public static final String CERTAINTY = "certainty";

    /** What a reason rests on, where it is not facts. */
    public static final String BASIS = "basis";

    public static final String SOURCE = "source";
    public static final String MAY_BE_WRONG = "mayBeWrong";
    public static final String STAGE = "stage";
    public static final String ATTEMPT = "attempt";

    /** Who can do what a remedy says. */
    public static final String AUDIENCE = "for";

    public static final String ORDER = "order";

    /** Those of which each rule about a cause or remedy has one. */
    public static final List<String> KINDS = List.of(CAUSE, REMEDY, AGAINST);

    /** What stands at a rule that keeps anybody from new attempts. */
    public static final String FORBIDS = "forbids";

    /** What a cause or remedy has once, at any one of its rules. */
    public static final List<String> ONCE = List.of(TITLE, TOLD, STAGE, ATTEMPT, AUDIENCE);

    private RuleHeader() {}

    /**
     * The codes in a value.
     *
     * @param value codes or keys with commas between them
     * @return each without the blanks around it
     */
    public static List<String> codes(String value) {
        List<String> codes = new ArrayList<>();
        for (String code : value.split(",")) {
            codes.add(code.strip());
        }
        return codes;
    }
}
