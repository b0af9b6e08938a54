package org.declinic.tables;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.drools.base.RuleBase;
import org.kie.api.KieBase;

/**
 * How constants, codes of countries and other values are told to people: {@code words.csv}, at any place beside the rules.
 * Countries that it does not name have the names of the Java runtime. Immutable, and safe to use from many threads.
 */
public final class WordTable {

    /** The end of its path. */
    public static final String NAME = "words.csv";

    /** The column with the name of an enum, or the last word of fields' and variables' names, such as {@code Region}. */
    public static final String WHAT = "what";

    /** The column with the value as cases have it. */
    public static final String VALUE = "value";

    /** The column with what people read. */
    public static final String WORDS = "words";

    private static final String REGION = "Region";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Map<ClassLoader, WordTable> ALL = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, Map<String, String>> rows;

    private WordTable(Map<String, String> tables) {
        Stream<String> ofWords = tables.entrySet().stream()
                .filter(table -> !TablePaths.of(table.getKey(), List.of(NAME)).isEmpty())
                .map(Map.Entry::getValue);
        rows = TableFile.byTwoKeys(NAME, ofWords, WHAT, VALUE, WORDS);
    }

    /**
     * The table of some rules.
     *
     * @param kieBase the rules
     * @return how they tell values; without a table of their own, as the values are written
     */
    public static WordTable of(KieBase kieBase) {
        return ALL.computeIfAbsent(
                ((RuleBase) kieBase).getRootClassLoader(), module -> new WordTable(ModuleResource.in(module)));
    }

    /**
     * A constant, in words.
     *
     * @param constant the constant
     * @return what people read
     */
    public String of(Enum<?> constant) {
        String words = find(constant.getDeclaringClass().getSimpleName(), constant.name());
        return words == null ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-') : words;
    }

    /**
     * A text, in words.
     *
     * @param name the name of the field or variable that has it, or of the enum whose constant it names
     * @param text the text
     * @return what people read
     */
    public String of(String name, String text) {
        String last = lastWord(name);
        String what = rows.containsKey(name) ? name : rows.containsKey(last) ? last : one(last);
        String words = find(what, text);
        if (words == null && (what.equals(REGION) || what.equals("Country"))) {
            words = country(text);
        }
        return words == null ? text : words;
    }

    private String country(String code) {
        String words = find(REGION, code);
        return words == null && COUNTRIES.contains(code)
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
                : words;
    }

    /** Of many, such as {@code $sources}, each is one. */
    private static String one(String last) {
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }

    private String find(String what, String value) {
        return rows.getOrDefault(what, Map.of()).get(value);
    }

    /**
     * What values of a field or variable are, by its name.
     *
     * @param name the name, such as {@code shopRegion} or {@code $region}
     * @return its last word with a capital letter, such as {@code Region}
     */
    public static String lastWord(String name) {
        int at = name.length() - 1;
        while (at > 0 && !Character.isUpperCase(name.charAt(at)) && name.charAt(at - 1) != '$') {
            at--;
        }
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(at)) + name.substring(at + 1);
    }
}
