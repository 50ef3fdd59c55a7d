/** What the wall, the kiosk's home page and the supervisor's page watch. */
@NullMarked
package org.giliran.api.board;

import org.jspecify.annotations.NullMarked;
