package org.declinic.cases.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.values.InWords;

/** What came, went, moved or changed from one diagnosis of a case to the next. */
public final class DiagnosisChanges {

    private final List<Change> changes = new ArrayList<>();

    private DiagnosisChanges() {}

    /**
     * Compares two diagnoses.
     *
     * @param before the one
     * @param after the other
     * @return what changed: causes, the first of them, remedies, their order, inconsistencies; nothing when the two say
     *     the same
     */
    public static List<Change> between(Diagnosis before, Diagnosis after) {
        DiagnosisChanges all = new DiagnosisChanges();
        all.compare(What.CAUSE, Told.causes(before), Told.causes(after));
        all.first(codes(Told.causes(before)), codes(Told.causes(after)));
        all.compare(What.REMEDY, Told.remedies(before), Told.remedies(after));
        all.order(codes(Told.remedies(before)), codes(Told.remedies(after)));
        all.compare(What.INCONSISTENCY, Told.inconsistencies(before), Told.inconsistencies(after));
        return all.changes;
    }

    private void compare(What what, List<Told> before, List<Told> after) {
        Map<String, Told> old = new LinkedHashMap<>();
        before.forEach(told -> old.put(told.code(), told));
        for (Told now : after) {
            Told same = old.remove(now.code());
            String name = what + " " + now.code();
            if (same == null) {
                add(
                        what,
                        How.CAME,
                        now.code(),
                        name + " came" + (now.value() == null ? "" : " (" + InWords.of(now.value()) + ")"));
            } else if (!Objects.equals(now.value(), same.value())) {
                add(what, How.MOVED, now.code(), name + ": " + shown(same.value()) + " -> " + shown(now.value()));
            } else if (!now.equals(same)) {
                add(what, How.CHANGED, now.code(), name + ": " + otherwise(what, same, now));
            }
        }
        old.keySet().forEach(gone -> add(what, How.WENT, gone, what + " " + gone + " went"));
    }

    private void first(List<String> before, List<String> after) {
        if (!before.isEmpty() && !after.isEmpty() && !before.get(0).equals(after.get(0))) {
            add(What.ORDER, How.MOVED, Change.FIRST_CAUSE, "first cause: " + before.get(0) + " -> " + after.get(0));
        }
    }

    /** The plan is told when remedies that were there before stand in another order. */
    private void order(List<String> before, List<String> after) {
        if (!before.stream()
                .filter(after::contains)
                .toList()
                .equals(after.stream().filter(before::contains).toList())) {
            add(What.ORDER, How.MOVED, Change.PLAN, "plan: " + String.join(", ", after));
        }
    }

    private void add(What what, How how, String code, String text) {
        changes.add(new Change(what, how, code, text));
    }

    private static List<String> codes(List<Told> all) {
        return all.stream().map(Told::code).toList();
    }

    private static String shown(Object value) {
        return value == null ? "at once" : InWords.of(value);
    }

    private static String otherwise(What what, Told before, Told after) {
        List<String> parts = new ArrayList<>();
        addAgainst(parts, "no longer against ", before, after);
        addAgainst(parts, "now also against ", after, before);
        if (!before.words().equals(after.words())) {
            parts.add(what == What.CAUSE ? "other reasons" : what == What.REMEDY ? "other steps" : "other words");
        }
        return parts.isEmpty() ? "against its causes in another order" : String.join(", ", parts);
    }

    private static void addAgainst(List<String> parts, String lead, Told with, Told without) {
        List<String> causes = new ArrayList<>(with.against());
        causes.removeAll(without.against());
        if (!causes.isEmpty()) {
            parts.add(lead + String.join(" and ", causes));
        }
    }
}
