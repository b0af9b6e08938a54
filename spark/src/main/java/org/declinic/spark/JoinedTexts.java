package org.declinic.spark;

import java.util.Iterator;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.casefile.CaseText;
import scala.Tuple2;

/** The cases of records that were joined, by their places; counts those that are left out. */
final class JoinedTexts implements Texts {

    private final Iterator<Tuple2<Long, byte[]>> items;
    private final LeftOut leftOut;

    JoinedTexts(Iterator<Tuple2<Long, byte[]>> items, LeftOut leftOut) {
        this.items = items;
        this.leftOut = leftOut;
    }

    @Override
    public CaseText next() {
        while (items.hasNext()) {
            Item item = Item.of(items.next()._2());
            if (item.mapped() != null) {
                return item.mapped().text();
            }
            leftOut.add(item.leftOut());
        }
        return null;
    }
}
