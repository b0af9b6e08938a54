package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map.Entry;

/** How often each cause, or each remedy, was concluded. There are as many as the rules know. */
final class Codes implements Serializable {

    private static final long serialVersionUID = 1;

    private final Counter<String> counts = new Counter<>();
    private final HashMap<String, String> titles = new HashMap<>();

    void add(String code, String title) {
        if (counts.add(code, 1) == 1) {
            titles.putIfAbsent(code, title);
        }
    }

    void addAll(Codes later) {
        counts.addAll(later.counts);
        later.titles.forEach(titles::putIfAbsent);
    }

    long count(String code) {
        return counts.count(code);
    }

    String title(String code) {
        return titles.getOrDefault(code, code);
    }

    List<Entry<String, Long>> mostFrequentFirst() {
        return counts.mostFrequentFirst();
    }
}
