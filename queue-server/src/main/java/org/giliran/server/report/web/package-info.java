/** HTTP face of the reports and of the journal's records. */
@NullMarked
package org.giliran.server.report.web;

import org.jspecify.annotations.NullMarked;
