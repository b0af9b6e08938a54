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
    /** Something that cannot be read, for which there is no code of its own. */
    SYNTAX(ERROR),
    /** Something of Drools that rules here cannot have, such as OOPath. */
    NOT_SUPPORTED(ERROR),
    /** A text in “curly” quotation marks. */
    TYPOGRAPHIC_QUOTE(ERROR),
    /** A rule or declaration without {@code end}. */
    MISSING_END(ERROR),
    /** A rule without {@code when}. */
    MISSING_WHEN(ERROR),
    /** A rule without {@code then}. */
    MISSING_THEN(ERROR),
    /** An {@code end}, {@code when} or {@code then} that belongs to nothing. */
    STRAY_KEYWORD(ERROR),
    /** An opening bracket that is never closed. */
    UNCLOSED_BRACKET(ERROR),
    /** A closing bracket that closes nothing. */
    STRAY_BRACKET(ERROR),
    /** A text without its closing quotation mark. */
    UNCLOSED_QUOTE(ERROR),
    /** A statement in {@code then} without {@code ;}. */
    MISSING_SEMICOLON(ERROR),
    /** Two constraints, values or texts without a comma between them. */
    MISSING_COMMA(ERROR),
    /** A comma that nothing follows, or that nothing stands before. */
    STRAY_COMMA(ERROR),
    /** A semicolon where a comma or nothing belongs. */
    STRAY_SEMICOLON(ERROR),
    /** {@code =} or {@code :} where {@code ==} compares. */
    SINGLE_EQUALS(ERROR),
    /** A word of the rule language that is misspelt, also in capitals. */
    MISSPELT_KEYWORD(ERROR),
    /** {@code and} or {@code or} between the constraints of a fact. */
    AND_IN_PATTERN(ERROR),
    /** A type whose table is not there. */
    NO_TABLE(ERROR),
    /** A table whose first line does not name each column once, or lacks a key. */
    TABLE_HEADER(ERROR),
    /** A row of a table that is blank, or has more or fewer cells than the header. */
    TABLE_ROW(ERROR),
    /** A folder without rule files; a warning when others have some. */
    NO_RULES(ERROR, WARNING),
    /** A file that cannot be opened. */
    UNREADABLE(ERROR),
    /** A file that was saved with another character set than UTF-8. */
    NOT_UTF_8(ERROR),
    /** A file of more than 4 MB, or a rule of more than 65,536 characters. */
    TOO_LARGE(ERROR),
    /** A type of fact that does not exist. */
    UNKNOWN_TYPE(ERROR),
    /** A type or call that exists, but is not imported by the file. */
    MISSING_IMPORT(ERROR),
    /** A field that the type of fact does not have. */
    UNKNOWN_FIELD(ERROR),
    /** A field compared with a value of another kind. */
    WRONG_TYPE(ERROR),
    /** A value that does not exist, such as {@code Outcome.DECLIND}. */
    UNKNOWN_CONSTANT(ERROR),
    /** A fixed value written as a text, {@code kind == "ONE_TIME"}. */
    ENUM_AS_TEXT(ERROR),
    /** A {@code $variable} that the rule does not have, or not yet. */
    UNKNOWN_VARIABLE(ERROR),
    /** A call of something that does not exist. */
    UNKNOWN_METHOD(ERROR),
    /** A call with too few, too many or other values than it takes. */
    WRONG_ARGUMENTS(ERROR),
    /** A name in {@code then} that nothing stands for. */
    UNDECLARED_GLOBAL(ERROR),
    /** Two functions of one name. */
    DUPLICATE_FUNCTION(ERROR),
    /** Two rules of one name. */
    DUPLICATE_RULE(ERROR),
    /** A {@code declare} of a type that exists already. */
    DUPLICATE_TYPE(ERROR),
    /** A declared field that could never be unknown ({@code int}, {@code boolean}). */
    NEVER_UNKNOWN(ERROR),
    /** A rule, cause, remedy or table without an annotation that it needs, or that is good to have (a warning). */
    MISSING_ANNOTATION(ERROR, WARNING),
    /** An annotation twice in one place; two titles, stages or the like of a cause or remedy (also a warning). */
    ANNOTATION_TWICE(ERROR, WARNING),
    /** An annotation with a value that it cannot have, or where it means nothing (also a warning). */
    BAD_ANNOTATION(ERROR, WARNING),
    /** An annotation that does not exist, such as {@code @sorce}. */
    UNKNOWN_ANNOTATION(ERROR),
    /** A {@code @question} that does not say which field it asks for. */
    QUESTION(ERROR),
    /** A placeholder in a text for a variable that the rule does not have. */
    UNKNOWN_PLACEHOLDER(ERROR),
    /** A column of a table that no type has. */
    UNKNOWN_COLUMN(ERROR),
    /** A cell of a table with a value that its column cannot have. */
    TABLE_CELL(ERROR),
    /** Two rows with the same keys for the same days. */
    DUPLICATE_KEY(ERROR),
    /** A rule that puts a fact into the case which only the case may state, or changes one. */
    STATES_FACT(ERROR, WARNING),
    /** Something of Java that rules may not use without {@code --allow-java}. */
    FORBIDDEN_JAVA(ERROR),
    /** A loop, or a function or query that uses itself. */
    LOOP(ERROR),
    /** A rule with more alternatives, or more facts, than can be tried in every combination. */
    TOO_MANY_COMBINATIONS(ERROR),
    /** A calculation that Drools cannot do, or may do otherwise than it is written (a warning). */
    CALCULATION(ERROR, WARNING),
    /** A mistake that only Drools finds. */
    DOES_NOT_COMPILE(ERROR),
    /** A constraint that Drools drops. */
    DROPPED_CONSTRAINT(ERROR),
    /** A rule that failed on a case. */
    RULE_FAILED(ERROR),
    /** Rules that fire each other without end. */
    RULE_LOOP(ERROR),
    /** A rule that the engine does not fire although its conditions hold, or the other way round. */
    ENGINE_DIFFERS(ERROR),
    /** A rule of which it cannot be told whether the engine fires it when its conditions hold. */
    NOT_AUDITED(WARNING),
    /** A rule of a form of which Drools may lose a match. */
    LOST_MATCH(WARNING),
    /** A cause that no remedy is against. */
    CAUSE_WITHOUT_REMEDY(WARNING),
    /** Rules that wait for each other, so that the answer depends on which of them comes first. */
    CIRCLE(WARNING),
    /** A rule on top of the program's own that does more than add to what those conclude. */
    OVERRULES(WARNING),
    /** Something held against a cause that no rule concludes. */
    AGAINST_NO_CAUSE(WARNING),
    /** What shoppers are told in place of a cause is a cause that no rule concludes. */
    TOLD_NO_CAUSE(WARNING),
    /** A word in a shopper's text that says what shoppers must not learn. */
    SENSITIVE_WORD(WARNING),
    /** A question about a code that shoppers would be asked. */
    QUESTION_ABOUT_CODE(WARNING),
    /** A remedy for a cause that no rule concludes. */
    REMEDY_WITHOUT_CAUSE(WARNING),
    /** A rule that no scenario expects to fire. */
    NO_SCENARIO(WARNING),
    /** Conditions that cannot all hold, or a rule that says nothing when they do. */
    NEVER_FIRES(WARNING),
    /** A condition that holds whatever the case is. */
    ALWAYS_TRUE(WARNING),
    /** Two facts of which there may be several, and which nothing joins. */
    UNJOINED_FACTS(WARNING),
    /** Two rules with the same conditions and conclusion, or with the same conditions for two causes. */
    SAME_CONDITIONS(WARNING),
    /** A rule whose conditions include those of another with the same conclusion. */
    INCLUDED_CONDITIONS(WARNING),
    /** Annotations in another order than in all other rules. */
    ANNOTATION_ORDER(WARNING),
    /** A rule with {@code salience}. */
    SALIENCE(WARNING),
    /** A rule with {@code @cause} or {@code @remedy} that does not conclude it. */
    NO_CONCLUSION(WARNING),
    /** A rule with {@code no-loop}, {@code lock-on-active}, {@code agenda-group} or the like. */
    NO_LOOP(WARNING),
    /** A condition in {@code eval( ... )}, or in {@code then}. */
    EVAL(WARNING),
    /** Two amounts compared without their currencies. */
    CURRENCIES_NOT_COMPARED(WARNING),
    /** A decimal number without {@code B} beside an amount, or a field that is a {@code Double}. */
    INEXACT_NUMBER(WARNING),
    /** A calculation that gets a name without parentheses. */
    CALCULATION_WITHOUT_PARENTHESES(WARNING),
    /** A constraint that holds too when a value is unknown. */
    UNKNOWN_COUNTS(WARNING),
    /** A calculation, call or bare yes-or-no field that fails when a value is unknown. */
    UNKNOWN_FAILS(WARNING),
    /** A comparison that does not name its field again. */
    HALF_CONSTRAINT(WARNING),
    /** A text that people could not read well, or on which the rule fails (an error). */
    TEXT(WARNING, ERROR),
    /** A text that no case has ever had. */
    UNUSED_TEXT(WARNING),
    /** A table that no type is of. */
    UNUSED_TABLE(WARNING),
    /** A value in a table that no rule asks for. */
    UNKNOWN_VALUE(WARNING),
    /** A code that a spreadsheet may have changed. */
    EATEN_CODE(WARNING),
    /** A row of a table without {@code origin}. */
    MISSING_SOURCE(WARNING),
    /** A comment that allows a warning which is not there. */
    UNUSED_ALLOWANCE(WARNING),
    /** A comment that allows a warning and cannot be read, or gives no reason. */
    BAD_ALLOWANCE(WARNING),
    /** A comment that allows a code which does not exist. */
    UNKNOWN_ALLOWANCE(WARNING),
    /** A comment that allows an error. */
    ALLOWED_ERROR(WARNING),
    /** A case whose diagnosis was ended, because its thread was interrupted. */
    CANCELLED(About.CASES, ERROR),
    /** A record whose case hangs on what is masked in it. */
    CANNOT_BE_JUDGED(About.CASES, ERROR),
    /** A value that a comma cuts in two. */
    COMMA_IN_VALUE(About.CASES, ERROR),
    /** A case whose diagnosis takes more time than it may. */
    DEADLINE_EXCEEDED(About.CASES, ERROR),
    /** Two cases with one id. */
    DUPLICATE_ID(About.CASES, WARNING),
    /** Two scenarios of a file, or two adapters, with one name. */
    DUPLICATE_NAME(About.CASES, ERROR),
    /** Drools without parts that it needs, because of what a service did before. */
    ENGINE_PARTS(About.CASES, ERROR),
    /** A record that its mapping fails on. */
    MAPPING_FAILED(About.CASES, ERROR),
    /** A JVM with other rules than those that its work is for. */
    OTHER_RULES(About.CASES, ERROR),
    /** A record far from the time of those around it. */
    OUT_OF_ORDER(About.CASES, ERROR),
    /** More payments at a time than are kept in mind. */
    TOO_MANY_GROUPS(About.CASES, ERROR),
    /** A record that no adapter takes, or several. */
    UNKNOWN_INPUT(About.CASES, ERROR),
    /** A file without a case or scenario. */
    EMPTY_FILE(About.CASES, ERROR),
    /** A scenario, or a part of what it expects, that says nothing. */
    EXPECTS_NOTHING(About.CASES, ERROR),
    /** A mistake in the program itself. */
    INTERNAL(About.CASES, ERROR),
    /** A value that its field cannot have. */
    MALFORMED_VALUE(About.CASES, ERROR),
    /** A fact that has to be there, or that a change is about, and is not. */
    MISSING_FACT(About.CASES, ERROR),
    /** An adapter without a sample. */
    NO_SAMPLE(About.CASES, WARNING),
    /** A scenario without a name. */
    NO_NAME(About.CASES, ERROR),
    /** An object that is no case. */
    NOT_A_CASE(About.CASES, ERROR),
    /** What is no record of a case that was explained. */
    NOT_A_RECORD(About.CASES, ERROR),
    /** A fact that is null. */
    NULL_FACT(About.CASES, ERROR),
    /** A process of its own that ended in the midst of its work, or gave no answer. */
    PROCESS_FAILED(About.CASES, ERROR),
    /** A text in a fact that is longer than it may be. */
    TEXT_TOO_LONG(About.CASES, ERROR),
    /** A case of more bytes than are read. */
    TOO_LONG(About.CASES, ERROR),
    /** A row with more cells than the header. */
    TOO_MANY_CELLS(About.CASES, ERROR),
    /** More facts, in all or of a type, than a case can have. */
    TOO_MANY_FACTS(About.CASES, ERROR),
    /** A case on which rules work more than they may. */
    TOO_MUCH_WORK(About.CASES, ERROR),
    /** A cause in a scenario that no rule concludes. */
    UNKNOWN_CAUSE(About.CASES, ERROR),
    /** A type of fact in a case that does not exist. */
    UNKNOWN_FACT_TYPE(About.CASES, ERROR),
    /** A remedy in a scenario that no rule gives. */
    UNKNOWN_REMEDY(About.CASES, ERROR),
    /** A source of codes that no table knows. */
    UNKNOWN_SOURCE(About.CASES, WARNING),
    /** A rule in a scenario that does not exist. */
    UNKNOWN_RULE(About.CASES, ERROR),
    /** A change of a fact of which there are several. */
    WHICH_FACT(About.CASES, ERROR),
    /** A row of a scenario table with more or fewer cells than its header. */
    WRONG_CELLS(About.CASES, ERROR),
    /** An alias of YAML, which is not read. */
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
