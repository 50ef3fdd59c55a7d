/** Letters, buttons, tags, banners and fields in each of their states. */
import {html} from 'ui/html.mjs';
import {Banner, Icon, Letter, PriorityTag} from 'ui/components.mjs';
import {say} from '../shared/words.mjs';
import {StateTag} from '../staff/states.mjs';
import {Sample} from './sample.mjs';

export function Type() {
  return html`<div class="guide__samples">
    <${Sample} code=".number"><p class="number guide__number">A-017</p><//>
    <${Sample} code="h1"><p class="guide__h1">${say('console.choose.title')}</p><//>
    <${Sample} code="p"><p>${say('login.lead')}</p><//>
    <${Sample} code=".muted"><p class="muted">${say('console.line.emptyLead')}</p><//>
    <${Sample} code="a"><a href="#link">${say('style.link')}</a><//>
    <${Sample} code="kbd"><kbd>F8</kbd><//>
  </div>`;
}

const KINDS = ['', 'button--primary', 'button--danger', 'button--quiet', 'button--big', 'button--primary button--big'];

export function Buttons() {
  return html`<div class="guide__samples">
    ${KINDS.map(
      (kind) => html`<${Sample} key=${kind} code=${`.button ${kind}`}>
        <button class=${`button ${kind}`}>${say('console.start')} <kbd>F2</kbd></button>
      <//>`,
    )}
    <${Sample} code=".button disabled"><button class="button" disabled>${say('console.finish')} <kbd>F4</kbd></button><//>
    <${Sample} code='.button aria-pressed="true"'>
      <button class="button" aria-pressed="true">${say('style.chosen')}</button>
    <//>
    <${Sample} code="Icon"><button class="button"><${Icon} name="printer" /> ${say('supervisor.report.print')}</button><//>
  </div>`;
}

export function Tags() {
  return html`<div class="guide__samples">
    <${Sample} code="Letter"><${Letter} prefix="A" /><//>
    <${Sample} code="PriorityTag"><${PriorityTag}>${say('priority')}<//><//>
    ${['OPEN', 'PAUSED', 'CLOSING', 'CLOSED'].map(
      (state) => html`<${Sample} key=${state} code=${`StateTag state="${state}"`}><${StateTag} state=${state} /><//>`,
    )}
    <${Sample} code=".tag--ok"><span class="tag tag--ok">${say('style.well')}</span><//>
    <${Sample} code=".tag--alert"><span class="tag tag--alert">${say('supervisor.service.late')}</span><//>
  </div>`;
}

export function Banners() {
  return html`<div class="guide__samples">
    <${Sample} wide code="Banner"><${Banner}>${say('login.ended')}<//><//>
    <${Sample} wide code='Banner kind="warn"'>
      <${Banner} kind="warn" icon="warning">${say('supervisor.report.stale')}<//>
    <//>
    <${Sample} wide code='Banner kind="alert", LiveBanner'>
      <${Banner} kind="alert" icon="unplugged">${say('staff.notLive', {time: '13.05 WIB'})}<//>
    <//>
  </div>`;
}

export function Fields() {
  return html`<div class="guide__samples">
    <${Sample} code=".field input">
      <label class="field">${say('login.username')}<input name="text" autocomplete="off" /></label>
    <//>
    <${Sample} code=".field select">
      <label class="field">
        ${say('console.assist.service')}<select name="choice"><option>${say('staff.choose')}</option></select>
      </label>
    <//>
    <${Sample} code=".field textarea"><label class="field">${say('style.note')}<textarea name="note" rows="2"></textarea></label><//>
    <${Sample} code=".field aria-invalid, .field__error">
      <label class="field">
        ${say('login.password')}<input name="wrong" type="password" autocomplete="off" aria-invalid="true" />
        <span class="field__error">${say('login.wrong')}</span>
      </label>
    <//>
    <${Sample} code=".field disabled"><label class="field">${say('login.username')}<input name="off" disabled /></label><//>
  </div>`;
}
