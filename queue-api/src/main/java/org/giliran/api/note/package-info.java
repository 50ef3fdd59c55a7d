/** What staff write about a ticket for each other: erasable words. */
@NullMarked
package org.giliran.api.note;

import org.jspecify.annotations.NullMarked;
