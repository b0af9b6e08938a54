package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.language.syntax.RuleFile;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;

/** Finds out which of the compiled constraints of a pattern is which of the written ones. */
final class Compiled {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern ADDED = Pattern.compile("!=\\s*null$|\\binstanceof\\b");

    private Compiled() {}

    /** The single constraints of a pattern in their order; empty where some cannot be tested on their own. */
    static Optional<List<SingleConstraint>> single(Constraint constraint) {
        if (constraint == SingleConstraint.TRUE) {
            return Optional.of(List.of());
        } else if (constraint instanceof SingleConstraint single) {
            return single.isTemporal() ? Optional.empty() : Optional.of(List.of(single));
        } else if (constraint.getType() == Constraint.Type.OR) {
            return Optional.empty();
        }
        List<SingleConstraint> all = new ArrayList<>();
        for (Constraint child : constraint.getChildren()) {
            Optional<List<SingleConstraint>> each = single(child);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(each.get());
        }
        return Optional.of(all);
    }

    /** Those of each text, in their order: one, or with those before it that Drools adds for a "!." or a cast. */
    static Optional<List<List<SingleConstraint>>> match(List<String> texts, List<SingleConstraint> compiled) {
        if (texts.size() == compiled.size()) {
            return Optional.of(compiled.stream().map(List::of).toList());
        }
        List<List<SingleConstraint>> matched = new ArrayList<>();
        List<SingleConstraint> own = new ArrayList<>();
        for (SingleConstraint each : compiled) {
            own.add(each);
            if (matched.size() < texts.size() && isOf(each, texts.get(matched.size()))) {
                matched.add(own);
                own = new ArrayList<>();
            }
        }
        return matched.size() == texts.size() && own.isEmpty() ? Optional.of(matched) : Optional.empty();
    }

    /** The one of each text, whatever their order; empty when there is none, or one is left. */
    static Optional<List<SingleConstraint>> find(List<String> texts, List<SingleConstraint> compiled) {
        List<SingleConstraint> left = new ArrayList<>(compiled);
        List<SingleConstraint> found = new ArrayList<>();
        for (String text : texts) {
            Optional<SingleConstraint> own = take(text, left);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            found.add(own.get());
        }
        return left.isEmpty() ? Optional.of(found) : Optional.empty();
    }

    /** Takes the first of a text from some. */
    static <C extends Constraint> Optional<C> take(String text, List<C> some) {
        Optional<C> own = some.stream().filter(each -> isOf(each, text)).findFirst();
        own.ifPresent(some::remove);
        return own;
    }

    /** Those that are written between commas, each of which may join several. */
    static Stream<Constraint> between(Constraint constraint) {
        return constraint.getType() == Constraint.Type.MULTIPLE
                ? constraint.getChildren().stream()
                : Stream.of(constraint).filter(any -> any != SingleConstraint.TRUE);
    }

    /** Whether one that is written nowhere is what Drools adds for a "!." or a cast. */
    static boolean isAdded(Constraint compiled) {
        String own = text(compiled);
        return own != null && ADDED.matcher(own).find();
    }

    private static String text(Constraint compiled) {
        return compiled instanceof SingleConstraint single && !single.isTemporal()
                ? single.predicateInformation().getStringConstraint()
                : null;
    }

    private static boolean isOf(Constraint compiled, String text) {
        String own = text(compiled);
        return own != null && plain(withoutComments(own)).equals(plain(text));
    }

    private static String withoutComments(String text) {
        return text.contains("/")
                ? RuleFile.generated("", text).withoutComments().text()
                : text;
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll("").replace('\'', '"');
    }
}
