package org.declinic.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.declinic.answers.record.ReadRecords;
import org.declinic.answers.record.ReadRecords.ReadRecord;
import org.declinic.answers.record.Rechecked;
import org.declinic.answers.record.RecordReader;
import org.declinic.answers.record.Recorder;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;
import picocli.CommandLine.Option;

/** Records of cases that were explained, of which it is asked whether the same still follows. */
final class RecordOption {

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "In place of a case: says whether the same is still concluded as is kept in what "
                    + "--format json wrote.")
    private String file;

    boolean isGiven() {
        return file != null;
    }

    String file() {
        return file;
    }

    /** Refuses what is not for records. */
    void refuse(String what, boolean given) throws WrongUse {
        if (given) {
            throw new WrongUse("--record says all that a record needs; leave " + what + " out");
        }
    }

    /** Concludes once more, and answers of each record whether that is the same. */
    ExitCode recheck(Inputs inputs, Knowledge knowledge, List<Answer> answers) throws WrongUse {
        if (!inputs.missing().isEmpty()) {
            throw new WrongUse(inputs.missing().get(0));
        }
        ReadRecords records = new ReadRecords();
        RecordReader reader = new RecordReader(knowledge.factTypes());
        inputs.sources(knowledge.factTypes(), UnaryOperator.identity())
                .forEach(source -> reader.read(source.get(), records));
        List<Finding> wrong = new ArrayList<>(records.wrong());
        Recorder recorder = new Recorder(knowledge, Version.program());
        boolean same = true;
        for (ReadRecord each : records.all()) {
            try {
                Rechecked rechecked = Rechecked.of(each, recorder);
                answers.add(new Answer(rechecked.text(Terminal.style()), rechecked, null));
                same &= rechecked.same();
            } catch (RuleFailure failure) {
                wrong.add(Messages.inCase(failure, each.read()));
            }
        }
        Messages.print(wrong);
        return same && wrong.isEmpty() ? ExitCode.DONE : ExitCode.FOUND_SOMETHING_WRONG;
    }
}
