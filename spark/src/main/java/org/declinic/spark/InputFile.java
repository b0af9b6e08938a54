package org.declinic.spark;

import java.io.Serializable;

/**
 * A file of the input.
 *
 * @param name what places in it are named after: as the user typed it, or the folder that the user typed and the way from there
 * @param path where Hadoop finds it
 * @param length its bytes
 */
record InputFile(String name, String path, long length) implements Serializable {}
