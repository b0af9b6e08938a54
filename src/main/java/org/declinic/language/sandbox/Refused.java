package org.declinic.language.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;

/** What is refused in one file, each thing once in a unit and at its first word there. */
final class Refused {

    private final ParsedFile file;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Refused(ParsedFile file) {
        this.file = file;
    }

    List<Finding> findings() {
        return findings;
    }

    void use(Span place, String name) {
        add(place, Refusal.forbidden(name));
    }

    /** Something that the tree has and whose words may stand anywhere in the unit. */
    void inUnit(Unit unit, String name, Refusal refusal) {
        add(placeOf(unit, name), refusal);
    }

    void add(Span place, Refusal refusal) {
        Unit unit = unitAt(place.from());
        if (said.add((unit == null ? 0 : unit.span().from()) + refusal.message())) {
            findings.add(refusal.at(place));
        }
    }

    /** The words of a unit that say a name, or its last part, or else the unit's first word. */
    private static Span placeOf(Unit unit, String name) {
        List<Token> words = unit.words();
        String last = name.substring(name.lastIndexOf('.') + 1);
        return words.stream()
                .filter(word -> word.text().equals(last))
                .findFirst()
                .map(unit.span()::at)
                .orElseGet(() -> unit.span().at(words.get(0)));
    }

    /** The unit that a piece of the file is in. */
    Unit unitAt(int offset) {
        return file.unitAt(offset).orElse(null);
    }
}
