@NullMarked
package org.giliran.server.account.web;

import org.jspecify.annotations.NullMarked;
