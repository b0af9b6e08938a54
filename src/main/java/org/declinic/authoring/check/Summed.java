package org.declinic.authoring.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/** Sums up warnings that a whole file or a long list has the same of. */
final class Summed {

    /** As many are said one by one. */
    private static final int MOST = 5;

    private static final Set<Code> OF_MANY = Set.of(Code.NO_SCENARIO, Code.UNUSED_TEXT);

    private Summed() {}

    /** The findings with sums of what there are many of; a text that is likely misspelt is said by itself. */
    static List<Finding> of(List<Finding> findings) {
        Map<String, List<Finding>> same = new LinkedHashMap<>();
        List<Finding> summed = new ArrayList<>();
        for (Finding finding : findings) {
            boolean misspelt = finding.kind() == Code.UNUSED_TEXT && finding.help() != null;
            if (OF_MANY.contains(finding.kind()) && !misspelt) {
                same.computeIfAbsent(finding.kind() + finding.place().file(), any -> new ArrayList<>())
                        .add(finding);
            } else {
                summed.add(finding);
            }
        }
        same.values().forEach(all -> summed.addAll(all.size() > MOST ? List.of(sum(all)) : all));
        return summed;
    }

    private static Finding sum(List<Finding> all) {
        Finding first = all.get(0);
        int last = all.get(all.size() - 1).place().line();
        String message = String.format(
                Locale.ROOT, "%s, nor %,d others of this file, down to line %d", first.message(), all.size() - 1, last);
        return new Finding(first.place(), first.kind(), first.severity(), message, first.help(), first.excerpt());
    }
}
