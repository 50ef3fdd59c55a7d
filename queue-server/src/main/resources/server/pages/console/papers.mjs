/** What was done on paper: the sheet of the line, visits by hand that are typed in, and papers of a kiosk that is dead. */
import {html} from 'ui/html.mjs';
import {ByHand} from './by-hand.mjs';
import {FromPaper} from './from-paper.mjs';
import {SheetButton} from './sheet.mjs';
import {say} from '../shared/words.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function Papers({desk, view}) {
  return html`
    <section class="papers">
      <h2>${say('console.sheet')}</h2>
      <p class="muted">${say('console.sheet.lead')}</p>
      <${SheetButton} at=${view.now} />
    </section>
    <${ByHand} desk=${desk} view=${view} />
    <${FromPaper} desk=${desk} view=${view} />
  `;
}
