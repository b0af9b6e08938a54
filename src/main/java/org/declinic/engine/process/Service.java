package org.declinic.engine.process;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What processes are for.
 *
 * @param jvm how each is started
 * @param greeting what each is told first
 * @param greeted takes what it answers to that; throws when it is of no use
 * @param preparation what each is told before the first message for which it has to be prepared
 * @param toStart how long a greeting, or the preparation, may take
 * @param mostAnswered how many bytes an answer may have
 */
public record Service(
        Jvm jvm, byte[] greeting, Consumer<byte[]> greeted, byte[] preparation, Duration toStart, long mostAnswered) {}
