/** Before a number is taken: what to bring, what it costs, how long it takes. */
import {html, useLayoutEffect, useRef} from 'ui/html.mjs';
import {Icon, Letter, Words} from 'ui/components.mjs';
import {home, nameOf, t} from './state.mjs';
import {canBeTaken, waitText} from './service-tile.mjs';
import {sending, takeTicket} from './ticket-desk.mjs';
import {pixelsPerMm} from './panel.mjs';
import {Way} from './way.mjs';

/** Sizes of the letters in mm that are tried, largest first; below 3.2 mm nothing is read at arm's length. */
const LETTERS_MM = [3.2, 10];

const serviceOf = (wanted) => home.value.services.find(({code}) => code === wanted);

export function Details({service: code}) {
  const service = serviceOf(code);
  const box = useRef();
  useFit(box, LETTERS_MM, pixelsPerMm.value);
  if (!service) {
    return html`<div class="message" role="status" ref=${box}><h2>${t('details.gone')}</h2></div>`;
  }
  return html`<div class="details" ref=${box}>
    <h2 class="details__name"><${Letter} prefix=${service.prefix} /><span><${Words} text=${nameOf(service.name)} /></span></h2>
    <section class="details__bring">
      <h3>${t(service.requirements.length > 0 ? 'details.bring' : 'details.nothing')}</h3>
      <ul class="checks" data-testid="requirements">
        ${service.requirements.map((line) => html`<li><${Icon} name="paper" /><span>${nameOf(line)}</span></li>`)}
      </ul>
      <${Way} steps=${service.steps} look="details__way" />
    </section>
    <dl class="details__facts">
      ${service.fee && html`<${Fact} id="fee" icon="money" name=${t('details.fee')}>${nameOf(service.fee)}<//>`}
      ${service.promisedWaitMinutes &&
      html`<${Fact} id="promised" icon="check" name=${t('details.promised')}>${t('details.atMost', {count: service.promisedWaitMinutes})}<//>`}
      ${service.serveMinutes &&
      html`<${Fact} id="serve" icon="people" name=${t('details.serve')}>${t('details.about', {count: service.serveMinutes})}<//>`}
      <${Fact} id="now" icon="clock" name=${t('details.now')}><span class="tile__wait">${waitText(service)}</span><//>
    </dl>
  </div>`;
}

function Fact({id, icon, name, children}) {
  return html`<div>
    <${Icon} name=${icon} />
    <dt>${name}</dt>
    <dd data-testid="details-${id}">${children}</dd>
  </div>`;
}

/** The largest letters at which nothing runs out. */
function useFit(box, [leastMm, mostMm], mm) {
  useLayoutEffect(() => {
    const {style, parentElement} = box.current;
    let size = mostMm;
    do {
      style.setProperty('--details-size', `${size * mm}px`);
      size -= 0.4;
    } while (size > leastMm && overflows(box.current, parentElement));
  });
}

function overflows(box, around) {
  const {bottom} = around.getBoundingClientRect();
  return (
    box.scrollHeight > box.clientHeight + 1 ||
    box.scrollWidth > box.clientWidth + 1 ||
    Array.from(box.children).some(
      (part) =>
        part.getBoundingClientRect().bottom > bottom || part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1,
    )
  );
}

/** One more touch, and the number is taken. */
export function DetailsFoot({service: code}) {
  const service = serviceOf(code);
  const busy = sending.value === code;
  return (
    service &&
    html`<button class="touch touch--wide touch--primary touch--large" data-testid="take-number" aria-busy=${String(busy)}
      disabled=${sending.value !== undefined || !canBeTaken(service)} onClick=${() => takeTicket(service)}>
      <${Icon} name="paper" /><span>${t(busy ? 'sending' : 'details.take')}</span>
    </button>`
  );
}
