package org.declinic.spark;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * What the user named as an input.
 *
 * @param name what it is called
 * @param path where Hadoop finds it
 */
record Root(String name, String path) implements Serializable {

    /** What a file in one of the roots is called, of which Spark tells the address; without roots it is called by that. */
    static String name(String address, List<Root> roots) {
        if (roots.isEmpty()) {
            return address;
        }
        String path = new Path(URI.create(address)).toString();
        for (Root root : roots) {
            if (path.equals(root.path) || path.startsWith(root.path + "/")) {
                return root.name + path.substring(root.path.length());
            }
        }
        return path;
    }
}
