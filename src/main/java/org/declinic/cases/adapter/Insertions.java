package org.declinic.cases.adapter;

import java.util.ArrayList;
import java.util.List;
import org.declinic.finding.Place;

/** What is put between the words of a mapping. */
final class Insertions {

    private final String file;
    private final String mapping;
    private final Tokens tokens;
    private final String[] before;
    private final String[] instead;
    private final String[] behind;
    private final List<Place> places = new ArrayList<>();

    Insertions(String file, String mapping, Tokens tokens) {
        this.file = file;
        this.mapping = mapping;
        this.tokens = tokens;
        this.before = new String[tokens.size()];
        this.instead = new String[tokens.size()];
        this.behind = new String[tokens.size()];
    }

    void replace(int at, String text) {
        instead[at] = text;
    }

    /** Begins a part behind a word. */
    void begin(int at) {
        behind[at] = plain(behind[at]) + " " + Watched.CALL + part(at + 1) + " | ";
    }

    /** Makes what stands between two words a part and a value. */
    void value(int opening, int closing) {
        behind[opening] = plain(behind[opening]) + " " + Watched.VALUE + part(opening + 1) + "(";
        before[closing] = ")" + plain(before[closing]);
    }

    /** Takes what stands between two words together, and lets it pass a call. */
    void around(int opening, int closing, String call) {
        behind[opening] = plain(behind[opening]) + "(";
        before[closing] = ")" + call + plain(before[closing]);
    }

    /** Begins a part with each value of what stands from one word to another. */
    void each(int first, int last) {
        before[first] = plain(before[first]) + "(";
        behind[last] = plain(behind[last]) + " | " + Watched.CALL + part(first) + ")";
    }

    /** Lets what stands from one word to another pass a call. */
    void pass(int first, int last, String call) {
        before[first] = plain(before[first]) + "(";
        behind[last] = plain(behind[last]) + " | " + call + ")";
    }

    private int part(int at) {
        places.add(new Place(file, tokens.get(at).line(), tokens.get(at).column()));
        return places.size() - 1;
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    List<Place> places() {
        return places;
    }

    /** The mapping with all of it. */
    String text() {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < tokens.size(); at++) {
            text.append(mapping, copied, tokens.get(at).offset()).append(plain(before[at]));
            text.append(instead[at] == null ? tokens.get(at).text() : instead[at]);
            text.append(plain(behind[at]));
            copied = tokens.get(at).end();
        }
        return text.append(mapping, copied, mapping.length()).toString();
    }
}
