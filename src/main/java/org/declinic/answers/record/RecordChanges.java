package org.declinic.answers.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.declinic.answers.explain.Derivation;
import org.declinic.answers.explain.Explained;
import org.declinic.answers.explain.ExplainedNote;
import org.declinic.answers.explain.ExplainedWithheld;
import org.declinic.cases.comparison.Change;
import org.declinic.cases.comparison.DiagnosisChanges;
import org.declinic.cases.comparison.How;
import org.declinic.cases.comparison.What;

/** What differs between two records of a case: in the diagnosis, in what stands beside it, and in what led there. */
final class RecordChanges {

    /** The code of a change of the order of all else. */
    private static final String REST = "rest";

    /** Rules that are elsewhere, or put into other words by another program, conclude the same. */
    @JsonIgnoreProperties({"file", "line", "presentWords", "absentWords"})
    private interface Concluded {}

    private static final ObjectMapper COMPARED = RecordJson.LENIENT.copy().addMixIn(Derivation.class, Concluded.class);

    private final List<Change> changes;

    private RecordChanges(List<Change> changes) {
        this.changes = new ArrayList<>(changes);
    }

    static List<Change> between(CaseRecord then, CaseRecord now) {
        RecordChanges all = new RecordChanges(DiagnosisChanges.between(then.diagnosis(), now.diagnosis()));
        all.compare(What.CAUSE, then.causes(), now.causes(), Explained::code);
        all.compare(What.REMEDY, then.plan(), now.plan(), Explained::code);
        all.compare(What.WITHHELD, then.withheld(), now.withheld(), ExplainedWithheld::code);
        all.compare(What.INCONSISTENCY, then.inconsistencies(), now.inconsistencies(), Derivation::rule);
        all.compare(What.NOTE, then.notes(), now.notes(), ExplainedNote::code);
        if (all.changes.isEmpty() && !written(conclusions(then)).equals(written(conclusions(now)))) {
            all.changes.add(new Change(What.ORDER, How.MOVED, REST, "what is concluded stands in another order"));
        }
        return all.changes;
    }

    private static List<List<?>> conclusions(CaseRecord kept) {
        return List.of(kept.causes(), kept.plan(), kept.withheld(), kept.inconsistencies(), kept.notes());
    }

    private <T> void compare(What what, List<T> then, List<T> now, Function<T, String> code) {
        Map<String, List<T>> old = then.stream().collect(groupingBy(code, LinkedHashMap::new, toList()));
        Map<String, List<T>> young = now.stream().collect(groupingBy(code, LinkedHashMap::new, toList()));
        Set<String> codes = new LinkedHashSet<>(young.keySet());
        codes.addAll(old.keySet());
        for (String each : codes) {
            boolean told = changes.stream()
                    .anyMatch(change -> change.what() == what && change.code().equals(each));
            if (!told && !written(old.get(each)).equals(written(young.get(each)))) {
                changes.add(change(what, each, old.containsKey(each), young.containsKey(each)));
            }
        }
    }

    private static Change change(What what, String code, boolean wasThere, boolean isThere) {
        String name = what + " " + code;
        return wasThere && isThere
                ? new Change(what, How.CHANGED, code, name + ": told or derived otherwise")
                : isThere
                        ? new Change(what, How.CAME, code, name + " came")
                        : new Change(what, How.WENT, code, name + " went");
    }

    private static String written(Object part) {
        try {
            return COMPARED.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
