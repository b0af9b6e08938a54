package org.declinic.authoring.check;

import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;

/**
 * How warnings are taken where somebody wants them otherwise. Errors stay errors.
 *
 * @param ofCodes what is wanted of the warnings of a code
 */
public record Severities(Map<Code, Level> ofCodes) {

    /** How a warning may be taken, as it is typed. */
    public enum Level {
        error,
        warning,
        off
    }

    /** The finding as it is to be taken, or empty when nobody wants to read it. */
    Optional<Finding> of(Finding finding) {
        Level level = finding.severity() == Severity.ERROR ? null : ofCodes.get(finding.kind());
        if (level == Level.off) {
            return Optional.empty();
        }
        return Optional.of(level == Level.error ? finding.as(Severity.ERROR) : finding);
    }
}
