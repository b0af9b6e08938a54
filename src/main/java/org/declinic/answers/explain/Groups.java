package org.declinic.answers.explain;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.declinic.answers.conditions.GroupWords;
import org.declinic.language.semantics.Rule;
import org.declinic.text.CardNumbers;
import org.drools.drl.ast.descr.BaseDescr;

/** What a rule asks only whether it is there, or is not. Safe to use from many threads once all are added. */
final class Groups {

    private final Rule rule;
    private final GroupWords words;
    private final List<BaseDescr> groups = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    Groups(Rule rule, GroupWords words) {
        this.rule = rule;
        this.words = words;
    }

    void add(BaseDescr group) {
        groups.add(group);
        String text = rule.file().span(rule.name(), group).text();
        written.add(CardNumbers.mask(text.replaceAll("\\s+", " ").replaceAll("[\\s;,]+$", "")));
    }

    List<String> written() {
        return written;
    }

    /** In words where there are some, for what the rule found. They are made when they are asked for, which most never are. */
    List<String> inWords(List<Object> matched) {
        return new AbstractList<>() {
            @Override
            public String get(int number) {
                return words.of(rule, groups.get(number), matched)
                        .map(CardNumbers::mask)
                        .orElse(written.get(number));
            }

            @Override
            public int size() {
                return groups.size();
            }
        };
    }
}
