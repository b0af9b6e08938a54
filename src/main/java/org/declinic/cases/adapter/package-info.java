/** Records of other systems become cases, by mappings in jq. */
package org.declinic.cases.adapter;
