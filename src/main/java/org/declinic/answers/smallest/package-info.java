/** The fewest changes of what somebody can change, after which something is concluded no more, or is. */
package org.declinic.answers.smallest;
