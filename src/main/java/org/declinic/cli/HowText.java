package org.declinic.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.declinic.answers.consult.Answered;
import org.declinic.answers.consult.Consultation;
import org.declinic.answers.explain.Explainer;
import org.declinic.answers.explain.Footing;
import org.declinic.cases.report.Paragraph;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** What follows so far in a consultation, and from which answers. */
final class HowText {

    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final Supplier<Explainer> explainers;
    private final Answering answering;
    private final Naming naming;
    private final Writer out;
    private Explainer explainer;

    /**
     * A text.
     *
     * @param explainers makes what explains, when it is first asked for, which takes a while
     */
    HowText(Supplier<Explainer> explainers, Answering answering, Naming naming, Writer out) {
        this.explainers = explainers;
        this.answering = answering;
        this.naming = naming;
        this.out = out;
    }

    void write(Consultation consultation) throws IOException {
        Diagnosis diagnosis = consultation.diagnosis();
        if (diagnosis.causes().isEmpty()) {
            out.write(Paragraph.of(INDENT, "No cause follows so far."));
        }
        List<Footing> footing = explainer().explain(consultation.observation()).footing();
        for (FoundCause cause : diagnosis.causes()) {
            out.write(Paragraph.of(INDENT + "- ", naming.of(cause)));
            for (Because because : cause.because()) {
                out.write(Paragraph.of(DEEPER, because.text()));
            }
            if (cause.moreReasons() > 0) {
                out.write(Paragraph.of(DEEPER, InWords.moreReasons(cause.moreReasons())));
            }
            List<String> from = footing.stream()
                    .filter(each -> each.code().equals(cause.code()))
                    .flatMap(each -> each.fields().stream())
                    .flatMap(field -> told(field, consultation.answers()))
                    .distinct()
                    .toList();
            for (String each : from) {
                out.write(Paragraph.of(DEEPER + "from ", each));
            }
        }
        if (!diagnosis.plan().isEmpty()) {
            List<String> plan = diagnosis.plan().stream().map(Step::title).toList();
            out.write(Paragraph.of(INDENT, "What to do so far: " + String.join("; ", plan) + "."));
        }
    }

    private Explainer explainer() {
        explainer = explainer == null ? explainers.get() : explainer;
        return explainer;
    }

    /** The answer that a field comes from; to agents also what the case said before. */
    private Stream<String> told(Map.Entry<String, Object> field, List<Answered> answers) {
        List<String> answered = answers.stream()
                .filter(answer -> isOf(field, answer))
                .map(answer -> answer.asked().ask() + ' ' + answering.shown(answer))
                .toList();
        return answered.isEmpty() && !naming.toShopper()
                ? Stream.of(field.getKey() + ": " + Printable.line(InWords.of(field.getValue())))
                : answered.stream();
    }

    /** Of a type of which there can be several facts, the value says which answer a field comes from. */
    private boolean isOf(Map.Entry<String, Object> field, Answered answer) {
        return field.getKey()
                        .equals(answer.asked().type() + '.' + answer.asked().field())
                && (!answering.form(answer.asked()).canBeNone()
                        || field.getValue().toString().equalsIgnoreCase(answer.value()));
    }
}
