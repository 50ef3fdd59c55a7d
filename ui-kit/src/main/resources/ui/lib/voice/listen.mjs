/**
 * When a spoken phrase begins and ends, so that nobody has to press a key in time. Pure: the level of each hundredth of a
 * second goes in, the next state goes out.
 *
 * @typedef {'SETTLING'|'READY'|'SPEAKING'|'OVER'} Phase the room becomes quiet; it may be said; it is being said; it was said
 * @typedef {{phase: Phase, threshold: number, blocks: number, quiet: number, loud: number, began: number}} Listening `began` is
 *   the block from which on the recording counts
 */
import {quantile} from './take.mjs';

/** Blocks, of a hundredth of a second each. */
const QUIET_BEFORE = 25;
const SETTLES_WITHIN = 200;
const QUIET_AFTER = 70;
const SPEECH = 6;
const SAID_WITHIN = 600;
const LONGEST = 580;

const ROOM_MARGIN_DB = 12;
const SPEECH_DB = -48;

/**
 * Begins to listen.
 *
 * @param {number[]} room levels of the last seconds
 * @returns {Listening}
 */
export function listen(room) {
  const threshold = Math.max(SPEECH_DB, quantile(room, 0.3) + ROOM_MARGIN_DB);
  return {phase: 'SETTLING', threshold, blocks: 0, quiet: 0, loud: 0, began: 0};
}

/** @param {Listening} state @param {number} level of the next block @returns {Listening} */
export function heard(state, level) {
  const isLoud = level > state.threshold;
  const next = {
    ...state,
    blocks: state.blocks + 1,
    quiet: isLoud ? 0 : state.quiet + 1,
    loud: isLoud ? state.loud + 1 : 0,
  };
  switch (state.phase) {
    case 'SETTLING':
      return settled(next) ? {...next, phase: 'READY', began: Math.max(0, next.blocks - QUIET_BEFORE)} : next;
    case 'READY':
      return next.loud >= SPEECH ? {...next, phase: 'SPEAKING'} : orOver(next, next.blocks - next.began > SAID_WITHIN);
    case 'SPEAKING':
      return orOver(next, next.quiet >= QUIET_AFTER || next.blocks - next.began > LONGEST);
    default:
      return state;
  }
}

const settled = ({quiet, blocks}) => quiet >= QUIET_BEFORE || blocks >= SETTLES_WITHIN;

const orOver = (state, over) => (over ? {...state, phase: 'OVER'} : state);
