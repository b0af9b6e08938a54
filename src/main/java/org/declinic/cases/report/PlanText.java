package org.declinic.cases.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.declinic.conclusions.Audience;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.diagnosis.Diagnosis.Withheld;
import org.declinic.text.Printable;

/** Writes what to do, what the shop has to do, and what not to do. */
record PlanText(TextLines text) {

    void write(Diagnosis diagnosis) throws IOException {
        List<Step> ofShop = diagnosis.plan().stream()
                .filter(step -> step.audience().equals(Audience.SHOP.name()))
                .toList();
        List<Step> ofShopper = new ArrayList<>(diagnosis.plan());
        ofShopper.removeAll(ofShop);
        text.heading("What to do, in this order");
        if (ofShopper.isEmpty()) {
            text.paragraph("  ", "Nothing is known that helps.");
        }
        writeSteps(ofShopper);
        if (!ofShop.isEmpty()) {
            text.heading("What the shop has to do");
            writeSteps(ofShop);
        }
        writeWithheld(diagnosis);
    }

    private void writeWithheld(Diagnosis diagnosis) throws IOException {
        if (diagnosis.withheld().isEmpty()) {
            return;
        }
        text.heading("What not to do");
        String because = null;
        for (Withheld remedy : diagnosis.withheld()) {
            if (remedy.code() == null) {
                text.paragraph("  ", "What often helps, and is not said above: here it would not help, or do harm.");
                continue;
            }
            if (!remedy.because().equals(because)) {
                because = remedy.because();
                text.paragraph("  ", because);
            }
            text.paragraph("  - ", remedy.title());
            text.origin("    ", remedy.code());
        }
    }

    private void writeSteps(List<Step> steps) throws IOException {
        int number = 1;
        for (Step step : steps) {
            text.paragraph(String.format(Locale.ROOT, "%3d. ", number++), step.title());
            if (step.notBefore() != null) {
                text.paragraph("     ", "Not before " + Printable.time(step.notBefore()) + ".");
            }
            for (String sentence : step.steps()) {
                text.paragraph("     - ", sentence);
            }
            String against = step.causes().isEmpty() ? "" : " against " + String.join(", ", step.causes());
            text.origin("     ", step.code() + against);
        }
    }
}
