/** What every message shares: JSON, names in two languages, problems, and the client. */
@NullMarked
package org.giliran.api;

import org.jspecify.annotations.NullMarked;
