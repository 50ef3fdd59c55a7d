/** The side of the console: the line, and what is asked now and then. Nothing ever covers the buttons. */
import {html} from 'ui/html.mjs';
import {say} from '../shared/words.mjs';
import {Assist} from './assist.mjs';
import {AwayPanel} from './away.mjs';
import {Choice} from './choice.mjs';
import {ClassPanel} from './class-change.mjs';
import {useFocusOnQuestion} from './focus.mjs';
import {Line} from './line.mjs';
import {NotesPanel} from './notes-panel.mjs';
import {ParkPanel, StepPanel, TransferPanel} from './moves.mjs';
import {Papers} from './papers.mjs';
import {CancelPanel, ForceClosePanel, KeysPanel, PausePanel} from './questions.mjs';
import {Why} from './why.mjs';

const TABS = [
  {mode: 'line', Panel: Line},
  {mode: 'why', Panel: Why},
  {mode: 'assist', Panel: Assist},
  {mode: 'papers', Panel: Papers},
];

const QUESTIONS = {
  choice: Choice,
  away: AwayPanel,
  park: ParkPanel,
  transfer: TransferPanel,
  steps: StepPanel,
  class: ClassPanel,
  notes: NotesPanel,
  cancel: CancelPanel,
  pause: PausePanel,
  close: ForceClosePanel,
  keys: KeysPanel,
};

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function SidePanel({desk, view}) {
  const {mode, ticket} = desk.panel.value;
  const Question = QUESTIONS[mode];
  const body = useFocusOnQuestion(Question && [mode, ticket?.id].join(' '));
  const done = () => (desk.panel.value = {mode: 'line'});
  return html`<section class="card side">
    ${Question
      ? html`<div key="question" class="side__body side__body--question" ref=${body} tabindex="-1">
          <${Question} desk=${desk} view=${view} ticket=${ticket} done=${done} />
        </div>`
      : html`<${Tabs} key="tabs" desk=${desk} view=${view} />`}
  </section>`;
}

function Tabs({desk, view}) {
  const {mode} = desk.panel.value;
  const {Panel} = TABS.find((tab) => tab.mode === mode);
  return html`
    <div class="tabs" role="tablist" onKeyDown=${(event) => moveByArrow(event, desk)}>
      ${TABS.map((tab) => {
        const count = tab.mode === 'line' ? view.lineLength : undefined;
        return html`<${Tab} key=${tab.mode} desk=${desk} mode=${tab.mode} count=${count} />`;
      })}
    </div>
    <div class="side__body" role="tabpanel" id=${`panel-${mode}`} aria-labelledby=${`tab-${mode}`} tabindex="0">
      <${Panel} desk=${desk} view=${view} />
    </div>
  `;
}

function Tab({desk, mode, count}) {
  const selected = desk.panel.value.mode === mode;
  return html`<button
    class="tab"
    role="tab"
    id=${`tab-${mode}`}
    aria-selected=${selected}
    aria-controls=${selected ? `panel-${mode}` : undefined}
    tabindex=${selected ? 0 : -1}
    onClick=${() => (desk.panel.value = {mode})}
    data-testid=${`tab-${mode}`}
  >
    ${say(`console.${mode}`)} ${count !== undefined && html`<span class="tab__count">${count}</span>`}
  </button>`;
}

function moveByArrow({key, currentTarget}, desk) {
  const step = {ArrowRight: 1, ArrowLeft: -1}[key];
  if (step) {
    const at = TABS.findIndex(({mode}) => mode === desk.panel.value.mode);
    const {mode} = TABS[(at + step + TABS.length) % TABS.length];
    desk.panel.value = {mode};
    currentTarget.querySelector(`#tab-${mode}`).focus();
  }
}
