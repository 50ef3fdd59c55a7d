/** The steps of a visit that needs several: said before the number is taken, and beside it. */
import {html} from 'ui/html.mjs';
import {StepsAhead} from 'ui/parts.mjs';
import {nameOf, t} from './state.mjs';

/** @param {{steps: {id: string, en: string}[], look: string}} props nothing for a visit of one step */
export function Way({steps, look}) {
  return steps.length > 1 && html`<${StepsAhead} label=${t('way', {steps: steps.length})} steps=${steps.map(nameOf)} look=${look} />`;
}
