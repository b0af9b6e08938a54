package org.declinic.finding;

import static java.util.stream.Collectors.toMap;
import static org.declinic.finding.Severity.ERROR;
import static org.declinic.finding.Severity.WARNING;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every kind of mistake: its written name, and how bad it is. Thread-safe. */
public enum Code {
    SYNTAX(ERROR),
    TYPOGRAPHIC_QUOTE(ERROR),
    MISSING_END(ERROR),
    MISSING_WHEN(ERROR),
    MISSING_THEN(ERROR),
    STRAY_KEYWORD(ERROR),
    UNCLOSED_BRACKET(ERROR),
    STRAY_BRACKET(ERROR),
    UNCLOSED_QUOTE(ERROR),
    MISSING_SEMICOLON(ERROR),
    MISSING_COMMA(ERROR),
    STRAY_COMMA(ERROR),
    STRAY_SEMICOLON(ERROR),
    SINGLE_EQUALS(ERROR),
    MISSPELT_KEYWORD(ERROR),
    AND_IN_PATTERN(ERROR),
    NO_TABLE(ERROR),
    TABLE_HEADER(ERROR),
    TABLE_ROW(ERROR),
    NO_RULES(ERROR, WARNING),
    UNREADABLE(ERROR),
    NOT_UTF_8(ERROR),
    TOO_LARGE(ERROR),
    UNKNOWN_TYPE(ERROR),
    MISSING_IMPORT(ERROR),
    UNKNOWN_FIELD(ERROR),
    WRONG_TYPE(ERROR),
    UNKNOWN_CONSTANT(ERROR),
    ENUM_AS_TEXT(ERROR),
    UNKNOWN_VARIABLE(ERROR),
    UNKNOWN_METHOD(ERROR),
    WRONG_ARGUMENTS(ERROR),
    UNDECLARED_GLOBAL(ERROR),
    DUPLICATE_FUNCTION(ERROR),
    DUPLICATE_RULE(ERROR),
    DUPLICATE_TYPE(ERROR),
    NEVER_UNKNOWN(ERROR),
    MISSING_ANNOTATION(ERROR, WARNING),
    ANNOTATION_TWICE(ERROR, WARNING),
    BAD_ANNOTATION(ERROR),
    UNKNOWN_ANNOTATION(ERROR),
    QUESTION(ERROR),
    UNKNOWN_PLACEHOLDER(ERROR),
    UNKNOWN_COLUMN(ERROR),
    TABLE_CELL(ERROR),
    DUPLICATE_KEY(ERROR),
    FORBIDDEN_JAVA(ERROR),
    LOOP(ERROR),
    DOES_NOT_COMPILE(ERROR),
    RULE_FAILED(ERROR),
    RULE_LOOP(ERROR),
    CAUSE_WITHOUT_REMEDY(WARNING),
    CIRCLE(WARNING),
    AGAINST_NO_CAUSE(WARNING),
    TOLD_NO_CAUSE(WARNING),
    SENSITIVE_WORD(WARNING),
    QUESTION_ABOUT_CODE(WARNING),
    REMEDY_WITHOUT_CAUSE(WARNING),
    NO_SCENARIO(WARNING),
    NEVER_FIRES(WARNING),
    SAME_CONDITIONS(WARNING),
    INCLUDED_CONDITIONS(WARNING),
    ANNOTATION_ORDER(WARNING),
    SALIENCE(WARNING),
    NO_CONCLUSION(WARNING),
    NO_LOOP(WARNING),
    EVAL(WARNING),
    CURRENCIES_NOT_COMPARED(WARNING),
    INEXACT_NUMBER(WARNING),
    CALCULATION_WITHOUT_PARENTHESES(WARNING),
    UNKNOWN_COUNTS(WARNING),
    UNKNOWN_FAILS(WARNING),
    HALF_CONSTRAINT(WARNING),
    UNUSED_TEXT(WARNING),
    UNUSED_TABLE(WARNING),
    UNKNOWN_VALUE(WARNING),
    EATEN_CODE(WARNING),
    MISSING_SOURCE(WARNING),
    UNUSED_ALLOWANCE(WARNING),
    BAD_ALLOWANCE(WARNING),
    UNKNOWN_ALLOWANCE(WARNING),
    ALLOWED_ERROR(WARNING),
    COMMA_IN_VALUE(About.CASES, ERROR),
    DUPLICATE_ID(About.CASES, WARNING),
    DUPLICATE_NAME(About.CASES, ERROR),
    EMPTY_FILE(About.CASES, ERROR),
    EXPECTS_NOTHING(About.CASES, ERROR),
    INTERNAL(About.CASES, ERROR),
    MALFORMED_VALUE(About.CASES, ERROR),
    MISSING_FACT(About.CASES, ERROR),
    NO_NAME(About.CASES, ERROR),
    NOT_A_CASE(About.CASES, ERROR),
    NULL_FACT(About.CASES, ERROR),
    OTHER_TYPES(About.CASES, ERROR),
    TOO_LONG(About.CASES, ERROR),
    TOO_MANY_CELLS(About.CASES, ERROR),
    TOO_MANY_FACTS(About.CASES, ERROR),
    UNKNOWN_CAUSE(About.CASES, ERROR),
    UNKNOWN_FACT_TYPE(About.CASES, ERROR),
    UNKNOWN_REMEDY(About.CASES, ERROR),
    UNKNOWN_RULE(About.CASES, ERROR),
    WHICH_FACT(About.CASES, ERROR),
    WRONG_CELLS(About.CASES, ERROR),
    YAML_ALIAS(About.CASES, ERROR);

    private enum About {
        RULES,
        /** Cases, scenarios and jars, which {@code check} does not read. */
        CASES
    }

    private static final Map<String, Code> ABOUT_RULES = Collections.unmodifiableMap(Stream.of(values())
            .filter(code -> code.about == About.RULES)
            .collect(toMap(Code::toString, Function.identity(), (one, other) -> one, TreeMap::new)));

    private final About about;
    private final List<Severity> severities;

    Code(Severity... severities) {
        this.about = About.RULES;
        this.severities = List.of(severities);
    }

    Code(About about, Severity severity) {
        this.about = about;
        this.severities = List.of(severity);
    }

    /** {@return how bad a finding of it is where nothing else is said} */
    public Severity severity() {
        return severities.get(0);
    }

    /** {@return how bad its findings may be: the severity of most of them, and then others} */
    public List<Severity> severities() {
        return severities;
    }

    /**
     * The codes about rules and their tables, each of which has a page in {@code docs/checks}.
     *
     * @return the codes by their names
     */
    public static Map<String, Code> aboutRules() {
        return ABOUT_RULES;
    }

    /** The name that people read and write, such as {@code unknown-field}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
