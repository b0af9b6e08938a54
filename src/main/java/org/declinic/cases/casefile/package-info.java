/** A case file becomes facts: finds the files, reads their formats, and names every mistake at its place. */
package org.declinic.cases.casefile;
