/** Why this visitor: the reason that the journal keeps, in words and figures, to be read out to whoever asks. */
import {html} from 'ui/html.mjs';
import {Empty} from 'ui/parts.mjs';
import {stopwatch} from 'ui/time.mjs';
import {reasonName} from '../staff/hall.mjs';
import {nameOf, say, sayCode} from '../shared/words.mjs';

/** @param {{view: object}} props */
export function Why({view}) {
  const {current} = view;
  if (!current) {
    return html`<${Empty} title=${say('console.why.nobody')} />`;
  }
  const {reason, number} = current;
  return html`
    <h2>${say('console.why.title', {number})}</h2>
    <p class="why__text">${nameOf(reason.text)}</p>
    <dl class="why" data-testid="why-figures">
      <${Fact} name="rule">${sayCode('console.why.rule', reason.rule)}<//>
      ${reason.reasonCode && html`<${Fact} name="reasonCode">${reasonName('call', reason.reasonCode)}<//>`}
      <${Fact} name="counted" help=${true}>${stopwatch(reason.countedWaitSeconds)}<//>
      ${reason.runnerUp &&
      html`<${Fact} name="runnerUp">
        <span class="number">${reason.runnerUp.number}</span> (${stopwatch(reason.runnerUp.countedWaitSeconds)})
      <//>`}
      <${Fact} name="passed">
        ${reason.passed ? say('console.why.passed', {count: reason.passed}) : say('console.why.passed.none')}
      <//>
      <${Fact} name="atLimit">${reason.atLimit.length ? reason.atLimit.join(', ') : say('console.why.atLimit.none')}<//>
    </dl>
  `;
}

function Fact({name, help, children}) {
  return html`<div class="why__fact">
    <dt>
      ${say(`console.why.${name}`)}
      ${help && html`<span class="muted why__help">${say(`console.why.${name}.help`)}</span>`}
    </dt>
    <dd>${children}</dd>
  </div>`;
}
