/**
 * What every program with a port of its own needs: a web server on this computer only, problem
 * documents, strict bodies and queries, long polls, watching a view of the queue server, and a
 * clean stop.
 */
@NullMarked
package org.giliran.program;

import org.jspecify.annotations.NullMarked;
