package org.declinic.conclusions;

import static org.declinic.text.RuleHeader.ATTEMPT;
import static org.declinic.text.RuleHeader.AUDIENCE;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.STAGE;
import static org.declinic.text.RuleHeader.TITLE;
import static org.declinic.text.RuleHeader.TOLD;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a cause or remedy has once, at any one of the rules of its code, such as its title. It is looked for once a
 * KieBase, and again when a rule that had it was replaced. Safe to use from many threads.
 */
final class OncePerCode {

    private static final Map<KieBase, OncePerCode> ALL = new WeakHashMap<>();

    /** Most programs have one KieBase: the one that was asked for last, found without a lock. */
    private static volatile OncePerCode last = new OncePerCode(null);

    private final WeakReference<KieBase> kieBase;
    private final Map<String, Found> found = new HashMap<>();

    /** A text, and the rule at which it stands. */
    private record Found(String text, String inPackage, String name, WeakReference<Rule> rule) {

        Found saying(String other) {
            return new Found(other, inPackage, name, rule);
        }

        boolean stillStands(KieBase kieBase) {
            return rule.refersTo(kieBase.getRule(inPackage, name));
        }
    }

    private OncePerCode(KieBase kieBase) {
        this.kieBase = new WeakReference<>(kieBase);
    }

    /**
     * An annotation of the code of the rule.
     *
     * @param kind {@code cause} or {@code remedy}
     */
    static String text(RuleContext kcontext, String kind, String annotation) {
        Annotations rule = new Annotations(kcontext.getRule());
        return rule.has(annotation)
                ? rule.text(annotation)
                : text(kcontext.getKieRuntime().getKieBase(), kind, rule.text(kind), annotation);
    }

    private static String text(KieBase kieBase, String kind, String code, String annotation) {
        String key = key(kind, code, annotation);
        OncePerCode of = last;
        Found here = of.kieBase.refersTo(kieBase) ? of.found.get(key) : null;
        if (here == null || !here.stillStands(kieBase)) {
            here = of(kieBase, key).found.get(key);
        }
        if (here == null) {
            throw new IllegalStateException("no rule of the " + kind + " " + code + " has @" + annotation);
        }
        return here.text;
    }

    /** What shoppers are told in place of a cause that has a title, if they are not told the cause itself. */
    static Optional<String> told(KieBase kieBase, String cause) {
        String title = key(CAUSE, cause, TITLE);
        OncePerCode of = last.kieBase.refersTo(kieBase) ? last : of(kieBase, title);
        Found titled = of.found.get(title);
        if (titled != null && !titled.stillStands(kieBase)) {
            of = of(kieBase, title);
        }
        return Optional.ofNullable(of.found.get(key(CAUSE, cause, TOLD))).map(Found::text);
    }

    private static synchronized OncePerCode of(KieBase kieBase, String key) {
        OncePerCode of = ALL.get(kieBase);
        Found here = of == null ? null : of.found.get(key);
        if (here == null || !here.stillStands(kieBase)) {
            of = readFrom(kieBase);
            ALL.put(kieBase, of);
        }
        last = of;
        return of;
    }

    private static OncePerCode readFrom(KieBase kieBase) {
        OncePerCode of = new OncePerCode(kieBase);
        for (KiePackage inPackage : kieBase.getKiePackages()) {
            for (Rule rule : inPackage.getRules()) {
                of.add(rule, CAUSE, TITLE);
                of.add(rule, CAUSE, TOLD);
                of.add(rule, REMEDY, TITLE);
                of.add(rule, REMEDY, STAGE);
                of.add(rule, REMEDY, ATTEMPT);
                of.add(rule, REMEDY, AUDIENCE);
            }
        }
        List.copyOf(of.found.keySet()).stream()
                .filter(key -> key.startsWith(REMEDY) && key.endsWith(STAGE))
                .forEach(of::addDefaults);
        return of;
    }

    /** What a remedy does not say follows from its stage, and stands as long as that. */
    private void addDefaults(String keyOfStage) {
        Found stage = found.get(keyOfStage);
        String ofCode = keyOfStage.substring(0, keyOfStage.length() - STAGE.length());
        String attempt = Stage.valueOf(stage.text).attempt().name();
        found.putIfAbsent(ofCode + ATTEMPT, stage.saying(attempt));
        found.putIfAbsent(ofCode + AUDIENCE, stage.saying(Audience.SHOPPER.name()));
    }

    private void add(Rule rule, String kind, String annotation) {
        Annotations annotations = new Annotations(rule);
        if (annotations.has(kind) && annotations.has(annotation)) {
            Found here = new Found(
                    annotations.text(annotation), rule.getPackageName(), rule.getName(), new WeakReference<>(rule));
            found.merge(
                    key(kind, annotations.text(kind), annotation),
                    here,
                    (one, other) ->
                            one.name.compareTo(other.name) <= 0 ? one : other); // the same of rules that were checked
        }
    }

    private static String key(String kind, String code, String annotation) {
        return kind + ' ' + code + ' ' + annotation;
    }
}
