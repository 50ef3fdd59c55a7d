/** The counter console. Which counter is in the address (`#3`), so a reload stays there and "back" leaves it. */
import {html, render, signal} from 'ui/html.mjs';
import {StaffPage} from '../staff/shell.mjs';
import {loadWords} from '../shared/words.mjs';
import {ChooseCounter} from './choose.mjs';
import {Desk} from './desk.mjs';

const counter = signal(counterInAddress());
addEventListener('hashchange', () => (counter.value = counterInAddress()));

function counterInAddress() {
  return decodeURIComponent(location.hash.slice(1));
}

function Console() {
  return counter.value ? html`<${Desk} key=${counter.value} counter=${counter.value} />` : html`<${ChooseCounter} />`;
}

await loadWords('staffcommon', 'login', 'console');
render(html`<${StaffPage} page="console" Page=${Console} />`, document.body);
