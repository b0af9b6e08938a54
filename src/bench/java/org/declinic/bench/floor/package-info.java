/** Parsing and writing alone, without deciding anything. */
package org.declinic.bench.floor;
