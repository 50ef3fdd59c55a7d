/**
 * Where a hall's commands become records: one thread per hall, the codec of events, restart by
 * replay.
 */
@NullMarked
package org.giliran.server.desk;

import org.jspecify.annotations.NullMarked;
