package org.declinic.authoring.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declinic.cases.casefile.Moments;
import org.declinic.cases.casefile.Numbers;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.finding.Code;
import org.declinic.text.RuleHeader;

/** Reads what a scenario expects. */
final class ExpectedReader {

    /** Without an exponent: one that is large enough takes all memory to be written out. */
    private static final Pattern CERTAINTY = Pattern.compile("0(\\.\\d{1,6})?|1(\\.0{1,6})?");

    /** What a scenario can expect. */
    static final List<String> KEYS =
            List.of("causes", "first", "plan", "withheld", "notBefore", "for", "inconsistencies", "fires", "says");

    /** What can be expected to be empty. */
    private static final Set<String> NONE = Set.of("none", "no", "nothing", "false");

    private static final Set<String> CAN_BE_NONE = Set.of("causes", "plan", "withheld", "inconsistencies");

    private final Vocabulary causes;
    private final Vocabulary remedies;
    private final Vocabulary rules;

    ExpectedReader(Knowledge knowledge) {
        this.causes = Vocabulary.of(knowledge, RuleHeader.CAUSE, Code.UNKNOWN_CAUSE);
        this.remedies = Vocabulary.of(knowledge, RuleHeader.REMEDY, Code.UNKNOWN_REMEDY);
        this.rules = Vocabulary.ofRules(knowledge);
    }

    /**
     * Reads the values of some of the keys.
     *
     * @param unwanted whether they are not to be so
     */
    Expected read(Map<String, Part> parts, boolean unwanted) {
        parts.forEach((key, part) -> checkItSaysSomething(key, part, unwanted));
        Optional<String> first = Optional.ofNullable(parts.get("first"))
                .filter(part -> part.single("first").isPresent() && causes.has(part))
                .map(Part::text);
        return new Expected(
                certainties(parts.get("causes"), unwanted),
                first.orElse(null),
                names("plan", parts, remedies),
                names("withheld", parts, remedies),
                valued("notBefore", parts.get("notBefore"), this::moment),
                valued("for", parts.get("for"), this::codesOfCauses),
                names("inconsistencies", parts, rules),
                names("fires", parts, rules),
                texts("says", parts),
                parts.entrySet().stream()
                        .filter(part -> part.getValue().isEmptyList())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static void checkItSaysSomething(String key, Part part, boolean unwanted) {
        boolean canBeNone = CAN_BE_NONE.contains(key) && !unwanted;
        if (part.isNull() || part.isEmptyList() && !canBeNone) {
            part.wrong(
                    Code.EXPECTS_NOTHING, key + " says nothing" + (canBeNone ? "; [] says that there are none" : ""));
        }
    }

    private static List<String> names(String key, Map<String, Part> parts, Vocabulary known) {
        Part part = parts.get(key);
        if (part == null || part.isNull()) {
            return List.of();
        }
        if (CAN_BE_NONE.contains(key) && part.isOneOf(NONE) && !known.has(part.text())) {
            part.wrongWith(Code.WRONG_TYPE, "'" + part.text() + "' is no name", "write " + key + ": [] for none");
            return List.of();
        }
        return known.of(key, part.elements());
    }

    private static List<String> texts(String key, Map<String, Part> parts) {
        List<String> texts = new ArrayList<>();
        Part part = parts.get(key);
        if (part != null && !part.isNull()) {
            part.eachText(key, text -> texts.add(text.text()));
        }
        return texts;
    }

    private Map<String, Optional<BigDecimal>> certainties(Part part, boolean unwanted) {
        Map<String, Optional<BigDecimal>> certainties = new LinkedHashMap<>();
        if (part == null || part.isNull()) {
            return certainties;
        }
        if (!part.isObject()) {
            Optional<Part> pair =
                    part.elements().stream().filter(Part::isObject).findFirst();
            pair.ifPresent(Part::wrongPair);
            if (pair.isEmpty()) {
                names("causes", Map.of("causes", part), causes)
                        .forEach(code -> certainties.put(code, Optional.empty()));
            }
            return certainties;
        }
        part.eachField("causes", (code, value) -> {
            if (unwanted) {
                value.wrong(Code.WRONG_TYPE, "a cause that is not to come has no certainty");
            } else if (causes.has(code)) {
                certainties.put(code.text(), number(value));
            }
        });
        return certainties;
    }

    private static Optional<BigDecimal> number(Part part) {
        try {
            Optional<String> written = part.isNull() ? Optional.empty() : part.single("a certainty");
            if (written.isPresent() && !CERTAINTY.matcher(written.get()).matches()) {
                throw new NumberFormatException();
            }
            return written.map(BigDecimal::new);
        } catch (NumberFormatException e) {
            part.wrongWith(
                    Code.WRONG_TYPE,
                    "a certainty must be a number from 0 to 1, such as 0.3, not '" + part.text() + "'",
                    Numbers.help(part.text()));
            return Optional.empty();
        }
    }

    private <T> Map<String, T> valued(String key, Part part, Function<Part, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        if (part != null && !part.isNull()) {
            part.eachField(key, (remedy, value) -> {
                if (remedies.has(remedy)) {
                    values.put(remedy.text(), read.apply(value));
                }
            });
        }
        return values;
    }

    private Optional<Instant> moment(Part part) {
        try {
            return part.isNull() ? Optional.empty() : part.single("a moment").map(Moments::parse);
        } catch (DateTimeException e) {
            part.wrong(
                    Code.WRONG_TYPE,
                    "notBefore must be a time with an offset, such as 2026-01-20T18:00:00Z, not '" + part.text() + "'");
            return Optional.empty();
        }
    }

    private Set<String> codesOfCauses(Part part) {
        return new TreeSet<>(names("for", Map.of("for", part), causes));
    }
}
