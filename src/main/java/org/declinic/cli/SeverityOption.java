package org.declinic.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declinic.authoring.check.Severities;
import org.declinic.authoring.check.Severities.Level;
import org.declinic.finding.Code;
import org.declinic.finding.Severity;
import org.declinic.text.DidYouMean;
import picocli.CommandLine.Option;

/** How bad the warnings of a check are to be taken. */
final class SeverityOption {

    @Option(
            names = "--severity",
            paramLabel = "CODE=LEVEL",
            description = "Takes the warnings of a code as error, warning or off; may be given several times. "
                    + "An error stays an error.")
    private Map<String, Level> levels = new LinkedHashMap<>();

    Severities severities() throws WrongUse {
        Map<Code, Level> ofCodes = new EnumMap<>(Code.class);
        for (Map.Entry<String, Level> level : levels.entrySet()) {
            ofCodes.put(code(level.getKey(), level.getValue()), level.getValue());
        }
        return new Severities(ofCodes);
    }

    private static Code code(String name, Level level) throws WrongUse {
        Code code = Code.aboutRules().get(name);
        if (code == null) {
            String near = DidYouMean.help(name, Code.aboutRules().keySet());
            throw new WrongUse("there is no code '" + name + "'" + (near == null ? "" : "; " + near));
        }
        if (level != Level.error && !code.severities().contains(Severity.WARNING)) {
            throw new WrongUse(name + " is an error, and cannot be " + level);
        }
        return code;
    }
}
