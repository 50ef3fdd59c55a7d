/** A share in words. */
import {say} from '../shared/words.mjs';

/** `87 %`, or `3 dari 4` where a percentage would say more than is known. @param {ReturnType<typeof import('../shared/share.mjs').shareOf>} share */
export function shareWords({part, whole, percent}) {
  return percent === undefined ? say('supervisor.report.hits', {within: part, told: whole}) : `${percent} %`;
}
