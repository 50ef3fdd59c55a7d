@NullMarked
package org.giliran.server.device.web;

import org.jspecify.annotations.NullMarked;
