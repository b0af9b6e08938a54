package org.declinic.language.semantics;

import java.util.List;

/** The words that shoppers must not read: {@code sensitive.csv}, at any place beside the rules. */
public final class Sensitive {

    /** The column with the beginning of a word, or of several. */
    public static final String WORD = "word";

    static final TableType TYPE = TableType.ofProgram("sensitive.csv", List.of(WORD), "why");

    private Sensitive() {}

    /**
     * The words of a rule set.
     *
     * @param rules the rule set
     * @return each once or more, in any letters
     */
    public static List<String> words(RuleSet rules) {
        return rules.rowsOf(TYPE.name()).flatMap(row -> row.cell(WORD).stream()).toList();
    }
}
