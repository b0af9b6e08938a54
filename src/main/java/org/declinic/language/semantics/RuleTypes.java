package org.declinic.language.semantics;

import java.util.List;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Attempt;
import org.declinic.conclusions.Audience;
import org.declinic.conclusions.Basis;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Note;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Plan;
import org.declinic.conclusions.Reason;
import org.declinic.conclusions.Stop;
import org.declinic.conclusions.Untold;
import org.declinic.conclusions.Withheld;
import org.declinic.facts.AuthenticationState;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckResult;
import org.declinic.facts.Initiator;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.ReadAs;
import org.declinic.facts.UnknownName;

/** The Java types that rules match on and conclude, beside those that cases state. */
public final class RuleTypes {

    /** The types, in no order. */
    public static final List<Class<?>> ALL = List.of(
            Now.class,
            ReadAs.class,
            UnknownName.class,
            Initiator.class,
            CheckResult.class,
            AuthenticationState.class,
            Outcome.class,
            CardKind.class,
            Cause.class,
            Reason.class,
            Advice.class,
            Attempt.class,
            Audience.class,
            Basis.class,
            Withheld.class,
            Stop.class,
            Inconsistency.class,
            Note.class,
            Objection.class,
            Untold.class,
            Plan.class);

    private RuleTypes() {}
}
