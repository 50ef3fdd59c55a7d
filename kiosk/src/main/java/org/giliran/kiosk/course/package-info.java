/**
 * The course of a kiosk's work: what becomes of a touch, a paper, a rating, with the server and
 * without. Plain: what happened comes in with its time, what is to be done goes out, in order.
 */
@NullMarked
package org.giliran.kiosk.course;

import org.jspecify.annotations.NullMarked;
