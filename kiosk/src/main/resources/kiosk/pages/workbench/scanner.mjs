/** The scanner of the workbench: a person holds a code before it. */
import {html, signal} from 'ui/html.mjs';
import {devices, t, turn} from './bench.mjs';

/** Codes that are none of ours, and one that no scanner reads whole. */
const OTHERS = {
  foreign: 'https://example.com/t/?next=javascript:alert(1)#<b>',
  broken: '\u0000\u001b@http://x/t/\u0007\u00e9',
  long: 'A'.repeat(600),
};

const text = signal('');

const hold = (what) => turn('/api/workbench/scanner', {text: what});

export function Switches() {
  const {lastTicket} = devices.value.scanner;
  const submit = (event) => {
    event.preventDefault();
    hold(text.value);
  };
  return html`<section class="card bench__switches">
    <h2>${t('scanner')}</h2>
    <p class="switch">
      <button class="button button--primary" data-testid="scan-last" disabled=${!lastTicket} onClick=${() => hold(lastTicket)}>
        ${t('scanner.last')}
      </button>
    </p>
    <p class="muted scanner__last">${lastTicket ?? t('scanner.none')}</p>
    <form class="scanner__form" onSubmit=${submit}>
      <label for="scanner-text">${t('scanner.text')}</label>
      <input
        id="scanner-text"
        data-testid="scan-text"
        maxlength="1000"
        autocomplete="off"
        value=${text.value}
        onInput=${({target}) => (text.value = target.value)}
      />
      <button class="button" data-testid="scan-send" disabled=${text.value === ''}>${t('scanner.scan')}</button>
    </form>
    <p class="switch">
      ${Object.entries(OTHERS).map(
        ([name, what]) => html`<button class="button" key=${name} data-testid="scan-${name}" onClick=${() => hold(what)}>
          ${t(`scanner.${name}`)}
        </button>`,
      )}
    </p>
  </section>`;
}
