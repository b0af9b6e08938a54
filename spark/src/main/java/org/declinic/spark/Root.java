package org.declinic.spark;

import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;

/**
 * What the user named as an input.
 *
 * @param name what it is called
 * @param path where Hadoop finds it
 */
record Root(String name, String path) implements Serializable {

    /** What a file in one of the roots is called, of which Spark tells the address. */
    static String name(String address, Iterable<Root> roots) {
        String path = new Path(URI.create(address)).toString();
        for (Root root : roots) {
            if (path.equals(root.path) || path.startsWith(root.path + "/")) {
                return root.name + path.substring(root.path.length());
            }
        }
        return path;
    }
}
