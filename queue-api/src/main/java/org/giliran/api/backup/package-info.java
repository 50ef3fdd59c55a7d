/** What supervisors and operators see of a hall's backups. */
@NullMarked
package org.giliran.api.backup;

import org.jspecify.annotations.NullMarked;
