package org.declinic.cases.casefile;

/** What a {@link CaseText} is written in. A row needs the header of its table. */
sealed interface CaseSyntax {

    /** JSON. */
    record Json() implements CaseSyntax {}

    /** YAML. */
    record Yaml() implements CaseSyntax {}

    /** A row of CSV. */
    record Row(CsvHeader header) implements CaseSyntax {}
}
