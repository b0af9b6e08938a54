package org.declinic.cli;

import org.declinic.answers.consult.Answered;
import org.declinic.answers.consult.Form;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.questions.Choices;
import org.declinic.facts.FactTypes;
import org.declinic.tables.WordTable;
import org.declinic.text.Printable;

/** How questions can be answered, and how answers read. */
record Answering(FactTypes types, Choices choices, WordTable words) {

    Form form(Asked asked) {
        return Form.of(asked, types, choices, words);
    }

    /** An answer as the person who gave it would read it. */
    String shown(Answered answer) {
        return Printable.line(form(answer.asked()).shownOf(answer.value()));
    }
}
