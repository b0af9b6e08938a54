package org.declinic.spark;

import java.io.Serializable;
import org.apache.commons.lang3.SerializationUtils;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mapped;

/**
 * What became of a record, on its way from one task to another. Its text is numbered by its place.
 *
 * @param mapped the attempt, or what is wrong; {@code null} where there is none
 * @param leftOut records that are no case; {@code null} where there are none
 */
record Item(Mapped mapped, LeftOut leftOut) implements Serializable {

    byte[] bytes() {
        return SerializationUtils.serialize(this);
    }

    static Item of(byte[] bytes) {
        return SerializationUtils.deserialize(bytes);
    }
}
