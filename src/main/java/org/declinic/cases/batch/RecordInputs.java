package org.declinic.cases.batch;

import java.util.function.Supplier;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.RecordMapper;

/**
 * How inputs are to be read that hold records of another system.
 *
 * @param mapper makes cases of them, one for each thread
 * @param joining how to join those of one payment
 * @param leftOut counts what becomes no case
 */
public record RecordInputs(Supplier<RecordMapper> mapper, Joiner.Rules joining, LeftOut leftOut) {}
