package org.declinic.cases.casefile;

import java.io.Serializable;
import java.util.List;

/** What a {@link CaseText} is written in. A row needs the header of its table. */
sealed interface CaseSyntax extends Serializable {

    /** JSON. */
    record Json() implements CaseSyntax {}

    /** YAML. */
    record Yaml() implements CaseSyntax {}

    /** A row of a table. */
    record Row(CsvHeader header, char delimiter) implements CaseSyntax {}

    /** Another system's record, which says more than a case does. */
    record Foreign() implements CaseSyntax {}

    /** A line of anything, with JSON in it or a form. */
    record Line() implements CaseSyntax {}

    /** JSON that was made of a record, and facts that were found out elsewhere: all of it stands where the record does. */
    record Made(List<?> more) implements CaseSyntax {}
}
